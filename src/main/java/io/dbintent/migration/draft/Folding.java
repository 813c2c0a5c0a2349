package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.request.ColumnWish;
import io.dbintent.migration.request.Command;
import io.dbintent.migration.request.Limit;
import java.util.List;
import java.util.Locale;

/**
 * Writes new names in small letters where all names of a PostgreSQL schema are: nobody there quotes them, so that a name with
 * a capital would not be found.
 */
final class Folding {

    private Folding() {}

    static List<Command> of(SchemaDefinition schema, List<Command> commands) {
        boolean small = schema.tables().stream()
                .allMatch(table -> small(table.name().name())
                        && table.columns().stream().map(ColumnDefinition::name).allMatch(Folding::small));
        return small ? commands.stream().map(Folding::folded).toList() : commands;
    }

    private static boolean small(String name) {
        return name.equals(low(name));
    }

    private static Command folded(Command command) {
        if (command instanceof Command.AddColumn c) {
            return new Command.AddColumn(c.table(), wish(c.column()));
        } else if (command instanceof Command.RenameColumn c) {
            return new Command.RenameColumn(c.table(), c.column(), low(c.to()));
        } else if (command instanceof Command.RenameTable c) {
            return new Command.RenameTable(c.table(), low(c.to()));
        } else if (command instanceof Command.FillColumn c) {
            return new Command.FillColumn(c.table(), low(c.column()), c.filling());
        } else if (command instanceof Command.CreateTable c) {
            return new Command.CreateTable(
                    ObjectName.of(low(c.table().name())),
                    c.columns().stream().map(Folding::wish).toList(),
                    c.primaryKey().stream().map(Folding::low).toList());
        }
        return command;
    }

    private static ColumnWish wish(ColumnWish wish) {
        return new ColumnWish(
                low(wish.name()),
                wish.type(),
                wish.nullable(),
                wish.defaultValue(),
                wish.existing(),
                wish.unique(),
                wish.indexed(),
                wish.primaryKey(),
                wish.references(),
                wish.limits().stream()
                        .map(limit -> new Limit(low(limit.column()), limit.operator(), limit.values(), limit.other()))
                        .toList(),
                wish.comment(),
                wish.after());
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
