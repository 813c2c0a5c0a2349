package io.dbintent.migration.draft;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.request.Command;
import io.dbintent.migration.request.Limit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Drafts indexes, unique constraints, foreign keys and checks. */
final class ConstraintDrafts {

    private final Desk desk;
    private final NewColumn columns;

    ConstraintDrafts(Desk desk) {
        this.desk = desk;
        this.columns = new NewColumn(desk);
    }

    Step addIndex(Command.AddIndex command) {
        TableDefinition table = desk.table(command.table());
        List<String> names = exact(table, command.columns());
        if (command.unique()) {
            requireDistinct(table, names);
        }
        Optional<IndexDefinition> same = table.indexes().stream()
                .filter(index -> index.columns().equals(names)
                        && index.columns().size() == index.parts().size()
                        && index.where() == null
                        && (index.kind() == IndexDefinition.Kind.UNIQUE) == command.unique())
                .findFirst();
        boolean forKey = same.isPresent()
                && desk.mysql()
                && table.foreignKeys().stream()
                        .anyMatch(key -> key.columns().equals(names)
                                && key.name().equals(same.orElseThrow().name()));
        if (same.isPresent() && !forKey) {
            throw DraftStopException.ask(
                    "There is an index over " + table.name() + " (" + String.join(", ", names) + ") already: "
                            + same.get().name() + ". Is another one wanted?",
                    same.get().name());
        }
        String name = desk.name(command.name(), command.unique() ? "uq" : "idx", table, names);
        return Reshape.of(table, columns.index(table, names, command.unique(), name));
    }

    Step addUnique(Command.AddUnique command) {
        TableDefinition table = desk.table(command.table());
        List<String> names = exact(table, command.columns());
        if (Compatible.isUnique(table, names)) {
            throw DraftStopException.ask(shown(table, names) + " is unique already.");
        }
        requireDistinct(table, names);
        return Reshape.of(table, columns.unique(table, names, desk.name(command.name(), "uq", table, names)));
    }

    private void requireDistinct(TableDefinition table, List<String> names) {
        String list = names.stream().map(desk::quote).collect(Collectors.joining(", "));
        String given =
                names.stream().map(name -> desk.quote(name) + " IS NOT NULL").collect(Collectors.joining(" AND "));
        OptionalLong twice = desk.unchanged(table, names)
                ? desk.counted("SELECT COUNT(*) FROM (SELECT 1 AS one FROM " + desk.write.name(table.name()) + " WHERE "
                        + given + " GROUP BY " + list + " HAVING COUNT(*) > 1) repeated")
                : OptionalLong.empty();
        if (twice.isEmpty()) {
            desk.note("Rows were not looked at: up fails if two rows of " + table.name() + " agree in " + list + ".");
        } else if (twice.getAsLong() > 0) {
            throw DraftStopException.ask(shown(table, names) + " cannot be unique: " + twice.getAsLong()
                    + (twice.getAsLong() == 1 ? " value occurs" : " values occur")
                    + " more than once. Which of the rows are to stay?");
        }
    }

    private static String shown(TableDefinition table, List<String> names) {
        return names.stream().map(name -> table.name() + "." + name).collect(Collectors.joining(", "));
    }

    private List<String> exact(TableDefinition table, List<String> names) {
        List<String> exact =
                names.stream().map(name -> desk.column(table, name).name()).toList();
        if (new LinkedHashSet<>(exact).size() < exact.size()) {
            throw DraftStopException.refuse(
                    "A column of " + table.name() + " is named twice: " + String.join(", ", exact) + ".");
        }
        return exact;
    }

    List<Step> dropIndex(Command.DropIndex command) {
        TableDefinition table = desk.table(command.table());
        Optional<IndexDefinition> index = table.index(command.name());
        if (index.isEmpty()) {
            if (table.unique(command.name()).isPresent()) {
                return dropUnique(new Command.DropUnique(command.table(), command.name()));
            }
            return gone(table, command.name(), "index");
        }
        requireUnneeded(table, index.get().columns(), index.get().kind() == IndexDefinition.Kind.UNIQUE);
        return List.of(Reshape.of(table, table.withIndexes(Tables.minus(table.indexes(), index.get()))));
    }

    List<Step> dropUnique(Command.DropUnique command) {
        TableDefinition table = desk.table(command.table());
        Optional<KeyDefinition> key = table.unique(command.name());
        if (key.isPresent()) {
            requireUnneeded(table, key.get().columns(), true);
            return List.of(Reshape.of(table, table.withUniques(Tables.minus(table.uniques(), key.get()))));
        }
        Optional<IndexDefinition> index = table.index(command.name());
        if (index.isEmpty()) {
            return gone(table, command.name(), "unique constraint");
        }
        requireUnneeded(table, index.get().columns(), true);
        return List.of(Reshape.of(table, table.withIndexes(Tables.minus(table.indexes(), index.get()))));
    }

    /** A unique that a foreign key refers to has to stay. */
    private void requireUnneeded(TableDefinition table, List<String> names, boolean unique) {
        KeyDefinition primary = table.primaryKey();
        if (!unique || (primary != null && Compatible.same(primary.columns(), names))) {
            return;
        }
        List<String> referring = desk.schema().tables().stream()
                .flatMap(other -> other.foreignKeys().stream()
                        .filter(key -> key.referencedTable().matches(table.name())
                                && Compatible.same(key.referencedColumns(), names))
                        .map(key -> other.name() + "." + String.join(", ", key.columns())))
                .toList();
        if (!referring.isEmpty()) {
            throw DraftStopException.ask(
                    shown(table, names) + " has to stay unique: foreign keys refer to it: "
                            + String.join(", ", referring) + ".",
                    referring);
        }
    }

    Step addForeignKey(Command.AddForeignKey command) {
        TableDefinition table = desk.table(command.table());
        ColumnDefinition column = desk.column(table, command.column());
        TableDefinition other = desk.table(command.reference().table());
        ColumnDefinition target = columns.target(command.reference());
        String name = table.name() + "." + column.name();
        if (!Compatible.types(desk, column.type(), target.type())) {
            throw DraftStopException.refuse("Column " + name + " of type " + column.type() + " cannot refer to "
                    + other.name() + "." + target.name() + " of type " + target.type() + ".");
        }
        boolean exists = table.foreignKeys().stream()
                .anyMatch(key -> key.columns().equals(List.of(column.name()))
                        && key.referencedTable().matches(other.name()));
        if (exists) {
            throw DraftStopException.ask("There is a foreign key from " + name + " to " + other.name() + " already.");
        }
        String from = desk.quote(column.name());
        OptionalLong orphans = desk.unchanged(table, List.of(column.name()))
                        && desk.unchanged(other, List.of(target.name()))
                ? desk.counted("SELECT COUNT(*) FROM " + desk.write.name(table.name()) + " c WHERE c." + from
                        + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + desk.write.name(other.name()) + " p WHERE p."
                        + desk.quote(target.name()) + " = c." + from + ")")
                : OptionalLong.empty();
        if (orphans.isEmpty()) {
            desk.note("Rows were not looked at: up fails if " + name + " holds values that " + other.name() + "."
                    + target.name() + " has not.");
        } else if (orphans.getAsLong() > 0) {
            throw DraftStopException.ask(orphans.getAsLong() + " rows of " + table.name() + " hold values in " + name
                    + " that " + other.name() + "." + target.name() + " has not. What is to become of them?");
        }
        String key = desk.name(command.name(), "fk", table, List.of(column.name()));
        return Reshape.of(table, columns.foreignKey(table, column.name(), command.reference(), key, false));
    }

    List<Step> dropForeignKey(Command.DropForeignKey command) {
        TableDefinition table = desk.table(command.table());
        Optional<ForeignKeyDefinition> key = table.foreignKey(command.name());
        if (key.isEmpty()) {
            return gone(table, command.name(), "foreign key");
        }
        return List.of(Reshape.of(table, table.withForeignKeys(Tables.minus(table.foreignKeys(), key.get()))));
    }

    List<Step> addCheck(Command.AddCheck command) {
        TableDefinition table = desk.table(command.table());
        List<String> names = new ArrayList<>();
        for (Limit limit : command.limits()) {
            names.add(desk.column(table, limit.column()).name());
            if (!limit.other().isEmpty()) {
                names.add(desk.column(table, limit.other()).name());
            }
        }
        names = new ArrayList<>(new LinkedHashSet<>(names));
        requireEffect(table, command.limits());
        String expression = new CheckText(desk).of(table, command.limits());
        OptionalLong broken = desk.count(table, names, "NOT (" + expression + ")");
        String shown = shown(table, names);
        if (broken.isEmpty()) {
            desk.note("Rows were not looked at: up fails if rows of " + table.name() + " break " + expression + ".");
        } else if (broken.getAsLong() > 0) {
            throw DraftStopException.ask(broken.getAsLong() + " rows of " + table.name() + " break " + expression
                    + " on " + shown + ". What is to become of them?");
        }
        String name = desk.name(command.name(), "ck", table, names);
        CheckDefinition check = CheckDefinition.of(name, expression);
        return List.of(Reshape.of(table, table.withChecks(Tables.plus(table.checks(), check))));
    }

    /** Whoever limits a text to more characters than its type allows means another type. */
    private void requireEffect(TableDefinition table, List<Limit> limits) {
        for (Limit limit : limits) {
            int room = TypeFamily.length(desk.column(table, limit.column()).type());
            if (limit.operator().equals("LENGTH<=")
                    && Long.parseLong(limit.values().get(0).text()) >= room) {
                throw DraftStopException.ask("Column " + table.name() + "." + limit.column() + " holds at most " + room
                        + " characters already. Is its type to be widened?");
            }
        }
    }

    List<Step> dropCheck(Command.DropCheck command) {
        TableDefinition table = desk.table(command.table());
        Optional<CheckDefinition> check = table.check(command.name());
        if (check.isEmpty()) {
            return gone(table, command.name(), "check");
        }
        return List.of(Reshape.of(table, table.withChecks(Tables.minus(table.checks(), check.get()))));
    }

    /** What went with its column is dropped as asked. */
    private List<Step> gone(TableDefinition table, String name, String kind) {
        if (desk.wentAlready(table, name)) {
            return List.of();
        }
        throw DraftStopException.refuse("Table " + table.name() + " has no " + kind + " " + name + ".");
    }
}
