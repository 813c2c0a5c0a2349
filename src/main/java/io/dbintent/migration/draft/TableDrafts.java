package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.Identity;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.request.ColumnWish;
import io.dbintent.migration.request.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts tables made and dropped. */
final class TableDrafts {

    private final Desk desk;
    private final NewColumn columns;

    TableDrafts(Desk desk) {
        this.desk = desk;
        this.columns = new NewColumn(desk);
    }

    Step create(Command.CreateTable command) {
        ObjectName name = command.table();
        boolean taken =
                desk.schema().tables().stream().anyMatch(table -> table.name().matches(name))
                        || desk.schema().view(name).isPresent();
        if (taken) {
            throw DraftStopException.refuse("There is a table or view " + name + " already.");
        }
        if (command.columns().isEmpty()) {
            throw DraftStopException.ask("Which columns is table " + name + " to have?");
        }
        Optional<ColumnDefinition> usual = usualKey(command);
        TableDefinition table = TableDefinition.of(name, usual.stream().toList());
        List<String> key = usual.map(column -> List.of(column.name())).orElse(command.primaryKey());
        for (ColumnWish wish : command.columns()) {
            desk.requireFree(table, wish.name());
            ColumnDefinition column = columns.definition(table, wish);
            boolean alone = key.size() == 1 && key.get(0).equalsIgnoreCase(wish.name());
            boolean numbered = alone
                    && wish.references() == null
                    && wish.defaultValue() == null
                    && TypeFamily.of(column.type()) == TypeFamily.WHOLE;
            if (Mentions.in(key, wish.name())) {
                column = column.withNullable(false);
            }
            if (numbered) {
                column = numbered(column);
            }
            table = Tables.plus(table, column);
        }
        if (!key.isEmpty()) {
            String keyName = desk.mysql() ? "" : name.name() + "_pkey";
            TableDefinition sofar = table;
            List<String> exact = key.stream()
                    .map(column -> desk.column(sofar, column).name())
                    .toList();
            table = table.withPrimaryKey(KeyDefinition.of(desk.sqlite() ? "" : keyName, exact));
        }
        for (ColumnWish wish : command.columns()) {
            // Names are chosen one after the other, so that two constraints of one table do not get the same one.
            table = columns.constrained(table, wish);
        }
        List<String> up = desk.write.createTable(table);
        return new Move(up, List.of("DROP TABLE " + desk.write.name(name)), List.of());
    }

    /** A table of references alone has its key in them; what it is has to be told. */
    private Optional<ColumnDefinition> usualKey(Command.CreateTable command) {
        if (!command.primaryKey().isEmpty() || command.columns().stream().allMatch(wish -> wish.references() != null)) {
            return Optional.empty();
        }
        Optional<ColumnDefinition> usual = UsualKey.of(desk.schema())
                .filter(column ->
                        command.columns().stream().noneMatch(wish -> wish.name().equalsIgnoreCase(column.name())))
                .map(column -> numbered(
                        ColumnDefinition.of(column.name(), column.type()).withNullable(false)));
        usual.ifPresent(column -> desk.note(
                "No key was told: table " + command.table() + " gets " + column.name() + ", as most tables have it."));
        return usual;
    }

    private ColumnDefinition numbered(ColumnDefinition column) {
        Identity.Kind kind = desk.postgres() ? Identity.Kind.BY_DEFAULT : Identity.Kind.AUTO_INCREMENT;
        ColumnDefinition result = column.withIdentity(Identity.of(kind));
        return desk.sqlite() ? result.withType(DeclaredType.of("integer")).withNullable(true) : result;
    }

    /** Several tables may hang together; those that refer go before those that are referred to. */
    List<Step> drop(List<Command.DropTable> commands) {
        List<TableDefinition> left = new ArrayList<>();
        for (Command.DropTable command : commands) {
            TableDefinition table = desk.table(command.table());
            if (!left.contains(table)) {
                left.add(table);
            }
        }
        left.forEach(table -> requireUnused(table, left));
        List<Step> steps = new ArrayList<>();
        while (!left.isEmpty()) {
            TableDefinition next = left.stream()
                    .filter(table -> left.stream().noneMatch(other -> !other.equals(table) && refers(other, table)))
                    .findFirst()
                    .orElseThrow(() -> DraftStopException.ask("The tables refer to each other: "
                            + String.join(
                                    ", ",
                                    left.stream().map(t -> t.name().toString()).toList())
                            + ". Drop a foreign key between them first."));
            left.remove(next);
            steps.add(new Move(
                    List.of("DROP TABLE " + desk.write.name(next.name())),
                    desk.write.createTable(next),
                    List.of(next.name() + ".*")));
        }
        return steps;
    }

    private static boolean refers(TableDefinition from, TableDefinition to) {
        return from.foreignKeys().stream()
                .map(ForeignKeyDefinition::referencedTable)
                .anyMatch(to.name()::matches);
    }

    private void requireUnused(TableDefinition table, List<TableDefinition> going) {
        List<String> users = new ArrayList<>();
        for (TableDefinition other : desk.schema().tables()) {
            if (!going.contains(other) && refers(other, table)) {
                users.add(other.name().toString());
            }
        }
        for (ViewDefinition view : new Views(desk.schema()).on(table.name())) {
            users.add(view.name().toString());
        }
        desk.schema().triggers().stream()
                .filter(trigger -> trigger.table().matches(table.name()))
                .forEach(trigger -> users.add("trigger " + trigger.name().name()));
        if (!users.isEmpty()) {
            throw DraftStopException.ask(
                    "Table " + table.name() + " is used by " + String.join(", ", users)
                            + ". What is to become of them? Drop them, or their foreign keys, first.",
                    users);
        }
    }
}
