package io.dbintent.migration.conformance;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.conformance.Entry.Kind;
import io.dbintent.migration.request.Command;
import io.dbintent.migration.request.SpokenName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What up does against what the understood part of a request comes to. */
final class Comparison {

    private final Wanted wanted;
    private final Delta got;
    private final RequestText said;
    private final Set<String> faults;

    Comparison(Wanted wanted, Delta got, RequestText said, Set<String> faults) {
        this.wanted = wanted;
        this.got = got;
        this.said = said;
        this.faults = faults;
    }

    /** Faults for what is missing; gives what the understood part does not explain. */
    List<Entry> unexplained() {
        List<Entry> left = new ArrayList<>(got.entries());
        Delta expected = wanted.delta();
        if (expected == null) {
            return left;
        }
        for (Entry entry : expected.entries()) {
            Optional<Entry> match =
                    left.stream().filter(other -> same(entry, other)).findFirst();
            if (match.isEmpty()) {
                match = left.stream().filter(other -> renamed(entry, other)).findFirst();
            }
            if (match.isPresent()) {
                left.remove(match.get());
                details(entry, match.get());
            } else if (matters(entry)) {
                faults.add("the request asks that " + entry + ", which up does not do");
            }
        }
        return left;
    }

    /** What follows from something else by itself differs between ways to write the same change. */
    private boolean matters(Entry entry) {
        return switch (entry.kind()) {
            case INDEX_GONE, UNIQUE_GONE, FOREIGN_KEY_GONE, CHECK_GONE, PRIMARY_KEY ->
                got.entries().stream()
                                .noneMatch(other -> other.kind() == Kind.COLUMN_GONE
                                        && other.table().matches(entry.table())
                                        && entry.columns().stream().anyMatch(other.name()::equalsIgnoreCase))
                        && got.now(entry.table()).isPresent();
            case INDEX_RENAMED, VIEW_CHANGED, TRIGGER_CHANGED, COLLATION, TABLE_OPTION, OTHER -> false;
            case INDEX_NEW -> wanted.commands().stream().anyMatch(Comparison::asksForIndex) && !covered(entry);
            default -> true;
        };
    }

    private static boolean asksForIndex(Command command) {
        return command instanceof Command.AddIndex
                || (command instanceof Command.AddColumn add && add.column().indexed())
                || (command instanceof Command.CreateTable create
                        && create.columns().stream().anyMatch(column -> column.indexed()));
    }

    /** A unique key serves where an index is asked for. */
    private boolean covered(Entry index) {
        return got.entries().stream()
                .anyMatch(other -> other.kind() == Kind.UNIQUE_NEW
                        && other.table().matches(index.table())
                        && other.columns().equals(index.columns()));
    }

    private boolean same(Entry one, Entry other) {
        if (one.kind() != other.kind() || !one.table().matches(other.table())) {
            return false;
        }
        return switch (one.kind()) {
            case COLUMN_NEW -> plain(one.name()).equals(plain(other.name()));
            case COLUMN_RENAMED, TABLE_RENAMED ->
                one.name().equalsIgnoreCase(other.name()) && plain(one.is()).equals(plain(other.is()));
            case TYPE -> one.name().equalsIgnoreCase(other.name()) && sameType(one.is(), other.is());
            case DEFAULT ->
                one.name().equalsIgnoreCase(other.name()) && value(one.is()).equals(value(other.is()));
            case INDEX_GONE, UNIQUE_GONE, FOREIGN_KEY_GONE, CHECK_GONE ->
                one.was().equals(other.was());
            case INDEX_NEW, UNIQUE_NEW -> lower(one.columns()).equals(lower(other.columns()));
            case FOREIGN_KEY_NEW -> one.is().equals(other.is());
            case CHECK_NEW ->
                lower(one.columns()).equals(lower(other.columns()))
                        && literals(one).equals(literals(other));
            case COMMENT, TABLE_COMMENT ->
                one.name().equalsIgnoreCase(other.name()) && one.is().equals(other.is());
            case VIEW_GONE, VIEW_NEW, VIEW_CHANGED, TRIGGER_GONE, TRIGGER_NEW, TRIGGER_CHANGED, TABLE_GONE, TABLE_NEW ->
                true;
            case INDEX_RENAMED ->
                one.was().equalsIgnoreCase(other.was()) && one.is().equalsIgnoreCase(other.is());
            case PRIMARY_KEY -> one.is().equals(other.is()) && one.was().equals(other.was());
            case COLUMN_GONE, NULLABLE, IDENTITY, GENERATED, COLLATION, ON_UPDATE, TABLE_OPTION, OTHER ->
                one.name().equalsIgnoreCase(other.name()) && one.is().equals(other.is());
        };
    }

    /** A new column or table may have another name where the request says it in the part that is not understood. */
    private boolean renamed(Entry one, Entry other) {
        return !wanted.isWhole()
                && (one.kind() == Kind.COLUMN_NEW || one.kind() == Kind.TABLE_NEW)
                && one.kind() == other.kind()
                && (one.kind() == Kind.TABLE_NEW || one.table().matches(other.table()))
                && said.names(other.kind() == Kind.TABLE_NEW ? other.table().name() : other.name());
    }

    private void details(Entry asked, Entry done) {
        if (asked.kind() == Kind.COLUMN_NEW) {
            column(asked, done);
        } else if (asked.kind() == Kind.TABLE_NEW) {
            Delta expected = Objects.requireNonNull(wanted.delta());
            expected.after()
                    .table(asked.table())
                    .ifPresent(a -> got.after().table(done.table()).ifPresent(b -> table(a, b)));
        } else if (asked.kind() == Kind.INDEX_NEW
                && !asked.is().equals(done.is())
                && !asked.is().startsWith("plain ")) {
            faults.add("the request asks that " + asked + " as " + asked.is() + ", and up makes it " + done.is());
        }
    }

    private void column(Entry asked, Entry done) {
        Delta expected = Objects.requireNonNull(wanted.delta());
        Optional<ColumnDefinition> a = expected.now(asked.table()).flatMap(table -> table.column(asked.name()));
        Optional<ColumnDefinition> b = got.now(done.table()).flatMap(table -> table.column(done.name()));
        if (a.isPresent() && b.isPresent()) {
            definitions(asked.table() + "." + done.name(), a.get(), b.get(), typed(asked));
        }
    }

    private void definitions(String name, ColumnDefinition asked, ColumnDefinition done, boolean typed) {
        if (asked.nullable() != done.nullable()) {
            faults.add("column " + name + " is to be " + (asked.nullable() ? "NULL" : "NOT NULL") + ", and up makes it "
                    + (done.nullable() ? "NULL" : "NOT NULL"));
        }
        String was = asked.defaultValue() == null ? "" : value(asked.defaultValue());
        String is = done.defaultValue() == null ? "" : value(done.defaultValue());
        if (!was.equals(is) && !(was.isEmpty() && is.equals("null"))) {
            faults.add("column " + name + " is to have " + (was.isEmpty() ? "no default" : "the default " + was)
                    + ", and up gives it " + (is.isEmpty() ? "none" : is));
        }
        String type = asked.type().toString();
        if (typed && !sameType(type, done.type().toString())) {
            faults.add("column " + name + " is to be of type " + type + ", and up makes it " + done.type());
        }
    }

    private boolean typed(Entry column) {
        return wanted.commands().stream()
                .anyMatch(command -> command instanceof Command.AddColumn add
                        && add.column().type() != null
                        && plain(add.column().name()).equals(plain(column.name())));
    }

    private void table(TableDefinition asked, TableDefinition done) {
        for (ColumnDefinition column : asked.columns()) {
            Optional<ColumnDefinition> match = done.columns().stream()
                    .filter(other -> plain(other.name()).equals(plain(column.name())))
                    .findFirst();
            if (match.isEmpty()) {
                faults.add("table " + asked.name() + " is to have a column " + column.name()
                        + ", and up makes it without");
            } else if (!isKey(asked, column)) {
                definitions(asked.name() + "." + column.name(), column, match.get(), true);
            }
        }
        done.columns().stream()
                .filter(column -> asked.columns().stream()
                        .noneMatch(other -> plain(other.name()).equals(plain(column.name()))))
                .filter(column -> !isKey(done, column) && !said.names(column.name()))
                .forEach(column -> faults.add("table " + asked.name() + " gets a column " + column.name()
                        + ", which the request does not ask for"));
    }

    private static boolean isKey(TableDefinition table, ColumnDefinition column) {
        return table.primaryKey() != null
                && table.primaryKey().columns().stream().anyMatch(column.name()::equalsIgnoreCase);
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static String plain(String name) {
        return SpokenName.of(name).replace(" ", "");
    }

    private static List<String> literals(Entry check) {
        List<String> literals = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("'[^']*'|\\b\\d+(?:\\.\\d+)?\\b")
                .matcher(check.is());
        while (matcher.find()) {
            literals.add(matcher.group());
        }
        literals.sort(null);
        return literals;
    }

    /** A default without casts, quotes and letter case. */
    static String value(String expression) {
        String plain = expression
                .toLowerCase(Locale.ROOT)
                .replaceAll("::[\\w ]+(\\(\\d+\\))?", "")
                .replaceAll("[()']", "")
                .strip();
        return switch (plain) {
            case "true", "1", "b1" -> "1";
            case "false", "0", "b0" -> "0";
            case "now", "current_timestamp", "localtimestamp" -> "current_timestamp";
            default -> plain.matches("-?\\d+\\.0+") ? plain.replaceAll("\\.0+$", "") : plain;
        };
    }

    /** The same type, or another one that holds the same values. */
    static boolean sameType(String one, String other) {
        return family(one).equals(family(other));
    }

    private static String family(String type) {
        String plain = type.toLowerCase(Locale.ROOT).replace(", ", ",");
        return plain.replaceFirst("^character varying", "varchar")
                .replaceFirst("^(integer|int4|mediumint)", "int")
                .replaceFirst("^numeric", "decimal")
                .replaceFirst("^(bool|boolean|tinyint\\(1\\))$", "boolean")
                .replaceFirst("^(datetime|timestamp)(\\(\\d\\))?( with(out)? time zone)?$", "timestamp")
                .replaceFirst("^(double precision|float8|real)$", "double")
                .replaceFirst("^(tiny|medium|long)?(text|clob)$", "text")
                .replaceFirst("^jsonb$", "json");
    }
}
