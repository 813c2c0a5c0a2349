package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which columns of which table are meant: {@code the email of users}, {@code users.email}, {@code it}. */
final class Targets {

    /**
     * What was found or spoken of.
     *
     * @param columns empty where only the table was spoken of
     * @param thing the name of an index or constraint that was spoken of; else empty
     */
    record Found(TableDefinition table, List<String> columns, String thing) {

        Found(TableDefinition table, List<String> columns) {
            this(table, columns, "");
        }

        String column() {
            return columns.get(0);
        }
    }

    private static final String[] COLUMN = {
        "columns", "column", "fields", "field", "attributes", "attribute", "foreign key column", "key column"
    };
    private static final String[] OF = {
        "of", "in", "on", "from", "to", "for", "inside", "within", "belonging to", "out of", "under", "at"
    };
    private static final Set<String> PRONOUNS = Set.of("it", "them", "both");

    private final SchemaNames names;

    Targets(SchemaNames names) {
        this.names = names;
    }

    /**
     * Reads the columns that are next.
     *
     * @param context the columns spoken of last; null at the beginning
     * @return null, with nothing taken, if no column is next
     */
    @Nullable
    Found columns(Line line, @Nullable Found context) {
        int mark = line.mark();
        if (context != null && !context.columns().isEmpty() && pronoun(line)) {
            return context;
        }
        articles(line);
        Found found = dotted(line);
        if (found == null) {
            found = tableFirst(line);
        }
        if (found == null) {
            found = columnFirst(line, context);
        }
        if (found == null) {
            line.reset(mark);
        }
        return found;
    }

    /** Reads a table: {@code the users table}, {@code table users}, {@code every user}; null, nothing taken, if none. */
    @Nullable
    TableDefinition table(Line line) {
        int mark = line.mark();
        articles(line);
        line.acceptAny("table called", "table named", "table");
        TableDefinition table = names.table(line);
        if (table == null) {
            line.reset(mark);
            return null;
        }
        line.acceptAny("table", "tables", "record", "records", "entity");
        return table;
    }

    /**
     * Reads a table that must be there.
     *
     * @throws Stop with the names that are spelled like the one that is not there
     */
    TableDefinition knownTable(Line line) {
        TableDefinition table = table(line);
        if (table != null) {
            return table;
        }
        articles(line);
        line.acceptAny("table called", "table named", "table");
        String name = line.peek().text();
        throw unknownTable(name.isEmpty() ? "" : name);
    }

    Stop unknownTable(String name) {
        List<String> near = SchemaNames.near(name, names.tableNames());
        if (name.isEmpty()) {
            return Stop.unclear("Which table is meant?", names.tableNames());
        }
        return near.isEmpty()
                ? Stop.refused(
                        "There is no table \"" + name + "\"; there are " + String.join(", ", names.tableNames()) + ".")
                : Stop.unclear("There is no table \"" + name + "\". Which one is meant?", near);
    }

    /** An index or a constraint by its own name; null, with nothing taken, if none is next. */
    @Nullable
    Found thing(Line line) {
        int mark = line.mark();
        articles(line);
        line.acceptAny(
                "check constraint", "unique constraint", "foreign key", "constraint", "index", "check", "unique index");
        String name = line.next().text();
        for (TableDefinition table : names.schema().tables()) {
            if (!name.isEmpty()
                    && (table.index(name).isPresent()
                            || table.unique(name).isPresent()
                            || table.foreignKey(name).isPresent()
                            || table.check(name).isPresent())) {
                return new Found(table, List.of(), name);
            }
        }
        line.reset(mark);
        return null;
    }

    static void articles(Line line) {
        line.acceptAny(
                "all of the", "all the", "both the", "each", "every", "all", "the", "a", "an", "our", "my", "any");
        line.acceptAny(
                "existing",
                "current",
                "old",
                "whole",
                "entire",
                "already existing",
                "unused",
                "obsolete",
                "legacy",
                "redundant");
    }

    private static boolean pronoun(Line line) {
        if (line.acceptAny(
                "that column",
                "this column",
                "the column",
                "the new column",
                "those columns",
                "the columns",
                "both columns",
                "the two columns",
                "these columns",
                "that flag",
                "the flag",
                "the field",
                "that field",
                "them both",
                "both of them")) {
            if (line.peek().isName()
                    && !Grammar.WORDS.contains(line.peek().lower())
                    && !Grammar.VERBS.contains(line.peek().lower())) {
                line.reset(line.mark() - 2);
                return false;
            }
            return true;
        }
        if (PRONOUNS.contains(line.peek().lower())
                && !line.at("both the")
                && !(line.at("both")
                        && line.peek(1).isName()
                        && !Grammar.WORDS.contains(line.peek(1).lower()))) {
            line.next();
            return true;
        }
        return false;
    }

    /** A table, or what {@code it} and {@code its table} mean. */
    @Nullable
    TableDefinition table(Line line, @Nullable Found context) {
        if (context != null
                && line.acceptAny("its table", "the table itself", "that table", "this table", "the same table")) {
            return context.table();
        }
        if (context != null && context.columns().isEmpty() && line.acceptAny("it", "the table")) {
            return context.table();
        }
        return table(line);
    }

    /** A dot inside a name, not the end of a sentence. */
    private static boolean dot(Line line) {
        return line.at(".") && line.peek().glued() && line.peek(1).glued() && line.accept(".");
    }

    private @Nullable Found dotted(Line line) {
        int mark = line.mark();
        List<String> columns = new ArrayList<>();
        TableDefinition table = null;
        do {
            articles(line);
            TableDefinition next = names.table(line);
            if (next == null || !dot(line) || (table != null && !next.equals(table))) {
                break;
            }
            ColumnDefinition column = names.column(line, next);
            if (column == null) {
                throw unknownColumn(line.peek().text(), next);
            }
            table = next;
            columns.add(column.name());
            mark = line.mark();
        } while (line.acceptAny(", and", ",", "and"));
        line.reset(mark);
        if (table != null && !columns.isEmpty()) {
            line.acceptAny(COLUMN);
            return new Found(table, columns);
        }
        return null;
    }

    /** {@code the users' email}, {@code users table's email column}, {@code users email}. */
    private @Nullable Found tableFirst(Line line) {
        int mark = line.mark();
        TableDefinition table = names.table(line);
        if (table != null) {
            boolean owner = line.accept("table");
            owner |= line.acceptAny("'s", "'", "\u2019");
            boolean noun = line.acceptAny(COLUMN);
            List<String> columns = list(line, table);
            if (!columns.isEmpty()) {
                boolean nounAfter = line.acceptAny(COLUMN);
                if (owner || noun || nounAfter || !line.atAny(Set.of(OF))) {
                    return new Found(table, columns);
                }
            } else if (owner && noun) {
                throw unknownColumn(line.peek().text(), table);
            }
        }
        line.reset(mark);
        return null;
    }

    private List<String> list(Line line, TableDefinition table) {
        List<String> columns = new ArrayList<>();
        int mark = line.mark();
        do {
            articles(line);
            ColumnDefinition column = names.column(line, table);
            if (column == null) {
                break;
            }
            columns.add(column.name());
            mark = line.mark();
        } while (line.acceptAny(", and", ",", "and", "&", "+"));
        line.reset(mark);
        return columns;
    }

    private @Nullable Found columnFirst(Line line, @Nullable Found context) {
        int mark = line.mark();
        line.acceptAny("two", "three", "four", "five");
        if (line.peek().kind() == Word.Kind.WORD
                && line.peek(1).isName()
                && SpokenName.plural(line.peek().lower())
                && line.word(line.mark() - 1).lower().matches("two|three|four|five")
                && names.columns(line).isEmpty()) {
            line.next();
        } else {
            line.reset(line.word(mark).lower().matches("two|three|four|five") ? mark + 1 : mark);
        }
        boolean noun = line.acceptAny(COLUMN);
        line.acceptAny("named", "called");
        List<Map<TableDefinition, ColumnDefinition>> found = new ArrayList<>();
        int end = line.mark();
        do {
            articles(line);
            line.acceptAny(COLUMN);
            Map<TableDefinition, ColumnDefinition> columns = names.columns(line);
            if (columns.isEmpty()) {
                break;
            }
            found.add(columns);
            noun |= line.acceptAny(COLUMN);
            end = line.mark();
        } while (line.acceptAny(", and", ",", "and", "&", "+"));
        line.reset(end);
        if (found.isEmpty()) {
            unknownBeforeTable(line, noun);
            line.reset(mark);
            return null;
        }
        int beforeOf = line.mark();
        if (line.acceptAny("addresses", "values", "entries") && !line.at("of") && !line.at("in")) {
            line.reset(beforeOf);
        }
        if (line.acceptAny(OF)) {
            TableDefinition table = table(line);
            if (table != null) {
                return in(table, found);
            }
            line.reset(beforeOf);
        }
        return unsaid(found, context);
    }

    /** {@code column emial of users}: the column is named as such and its table is known, but has none like it. */
    private void unknownBeforeTable(Line line, boolean noun) {
        boolean quoted = line.peek().kind() == Word.Kind.QUOTED;
        boolean grammar = !noun
                && (Grammar.VERBS.contains(line.peek().lower())
                        || Grammar.WORDS.contains(line.peek().lower())
                        || TypeWords.isStrong(line.peek()));
        if (!line.peek().isName() || (grammar && !quoted) || (noun && line.atAny(Set.of(OF)))) {
            return;
        }
        String name = line.next().text();
        boolean column = line.acceptAny(COLUMN) || noun;
        if (line.acceptAny(OF)) {
            TableDefinition table = table(line);
            if (table != null && (column || name.contains("_") || !Grammar.WORDS.contains(name))) {
                throw unknownColumn(name, table);
            }
        }
        if (column) {
            throw unknownColumn(name, null);
        }
    }

    private static Found in(TableDefinition table, List<Map<TableDefinition, ColumnDefinition>> found) {
        List<String> columns = new ArrayList<>();
        for (Map<TableDefinition, ColumnDefinition> byTable : found) {
            ColumnDefinition column = byTable.get(table);
            if (column == null) {
                String name = byTable.values().iterator().next().name();
                throw unknownColumn(name, table);
            }
            columns.add(column.name());
        }
        return new Found(table, columns);
    }

    /** No table was said: the one spoken of last, else the only one that has all the columns. */
    private static Found unsaid(List<Map<TableDefinition, ColumnDefinition>> found, @Nullable Found context) {
        Map<TableDefinition, ColumnDefinition> owners = new LinkedHashMap<>(found.get(0));
        found.forEach(byTable -> owners.keySet().retainAll(byTable.keySet()));
        if (context != null && owners.containsKey(context.table())) {
            return in(context.table(), found);
        }
        if (owners.size() == 1) {
            return in(owners.keySet().iterator().next(), found);
        }
        List<String> choices = owners.entrySet().stream()
                .map(owner -> owner.getKey().name() + "." + owner.getValue().name())
                .toList();
        throw Stop.unclear("Which table's column is meant?", choices);
    }

    static Stop unknownColumn(String name, @Nullable TableDefinition table) {
        if (table == null) {
            return Stop.unclear(
                    "There is no column \"" + name + "\". Which column, of which table, is meant?", List.of());
        }
        List<String> all = table.columns().stream().map(ColumnDefinition::name).toList();
        List<String> near = SchemaNames.near(name, all);
        return near.isEmpty()
                ? Stop.refused("Table \"" + table.name() + "\" has no column \"" + name + "\"; it has "
                        + String.join(", ", all) + ".")
                : Stop.unclear(
                        "Table \"" + table.name() + "\" has no column \"" + name + "\". Which one is meant?",
                        near.stream().map(column -> table.name() + "." + column).toList());
    }
}
