package io.dbintent.migration.request;

import io.dbintent.migration.change.TableDefinition;
import org.jspecify.annotations.Nullable;

/** A column that goes to another table with what it holds. */
final class MoveVerb implements Verb {

    private final Targets targets;

    MoveVerb(SchemaNames names) {
        this.targets = new Targets(names);
    }

    @Override
    public @Nullable Said read(Line line, Targets.@Nullable Found context) {
        return line.acceptAny("move", "transfer", "relocate") ? move(line, context) : null;
    }

    private @Nullable Said move(Line line, Targets.@Nullable Found context) {
        Targets.Found found = targets.columns(line, context);
        if (found == null || found.columns().size() != 1 || !line.acceptAny("to", "into", "over to", "onto")) {
            return null;
        }
        TableDefinition to = targets.knownTable(line);
        if (to.column(found.column()).isPresent()) {
            throw Stop.refused("Table \"" + to.name() + "\" already has a column \"" + found.column() + "\".");
        }
        line.acceptAny(
                ", keeping the values",
                "keeping the values",
                ", keeping values",
                "with its values",
                "with its data",
                "along with its data",
                ", keeping its values",
                ", keeping the data",
                "and keep the values",
                "including its values",
                "keeping its values",
                "with all values",
                "keep the data");
        return Said.of(new Command.MoveColumn(found.table().name(), found.column(), to.name(), found.column()), null);
    }
}
