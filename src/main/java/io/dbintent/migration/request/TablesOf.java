package io.dbintent.migration.request;

import io.dbintent.migration.change.ObjectName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tables that a command is about, those it refers to included. */
final class TablesOf {

    private TablesOf() {}

    static Set<ObjectName> command(Command command) {
        Set<ObjectName> tables = new LinkedHashSet<>();
        if (command instanceof Command.AddColumn c) {
            tables.add(c.table());
            references(List.of(c.column()), tables);
        } else if (command instanceof Command.CreateTable c) {
            tables.add(c.table());
            references(c.columns(), tables);
        } else if (command instanceof Command.AddForeignKey c) {
            tables.add(c.table());
            tables.add(c.reference().table());
        } else if (command instanceof Command.MoveColumn c) {
            tables.add(c.from());
            tables.add(c.to());
        } else {
            one(command, tables);
        }
        return tables;
    }

    private static void references(List<ColumnWish> columns, Set<ObjectName> tables) {
        for (ColumnWish column : columns) {
            Reference reference = column.references();
            if (reference != null) {
                tables.add(reference.table());
            }
        }
    }

    private static void one(Command command, Set<ObjectName> tables) {
        if (command instanceof Command.DropColumn c) {
            tables.add(c.table());
        } else if (command instanceof Command.RenameColumn c) {
            tables.add(c.table());
        } else if (command instanceof Command.ChangeType c) {
            tables.add(c.table());
        } else if (command instanceof Command.SetNullable c) {
            tables.add(c.table());
        } else if (command instanceof Command.SetDefault c) {
            tables.add(c.table());
        } else if (command instanceof Command.AddIndex c) {
            tables.add(c.table());
        } else if (command instanceof Command.AddUnique c) {
            tables.add(c.table());
        } else if (command instanceof Command.DropIndex c) {
            tables.add(c.table());
        } else if (command instanceof Command.RenameIndex c) {
            tables.add(c.table());
        } else if (command instanceof Command.DropUnique c) {
            tables.add(c.table());
        } else if (command instanceof Command.DropForeignKey c) {
            tables.add(c.table());
        } else {
            others(command, tables);
        }
    }

    private static void others(Command command, Set<ObjectName> tables) {
        if (command instanceof Command.AddCheck c) {
            tables.add(c.table());
        } else if (command instanceof Command.DropCheck c) {
            tables.add(c.table());
        } else if (command instanceof Command.DropTable c) {
            tables.add(c.table());
        } else if (command instanceof Command.RenameTable c) {
            tables.add(c.table());
        } else if (command instanceof Command.SplitColumn c) {
            tables.add(c.table());
        } else if (command instanceof Command.MergeColumns c) {
            tables.add(c.table());
        } else if (command instanceof Command.FillColumn c) {
            tables.add(c.table());
        } else if (command instanceof Command.SetComment c) {
            tables.add(c.table());
        }
    }
}
