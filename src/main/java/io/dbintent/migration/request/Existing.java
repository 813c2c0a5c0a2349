package io.dbintent.migration.request;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Refuses what the schema that is there contradicts: a name that is taken, a foreign key between texts and numbers. */
final class Existing {

    private final SchemaDefinition schema;

    Existing(SchemaDefinition schema) {
        this.schema = schema;
    }

    void check(List<Command> commands) {
        for (Command command : commands) {
            if (command instanceof Command.AddIndex index) {
                free(index.table(), index.name(), commands);
            } else if (command instanceof Command.AddForeignKey key) {
                comparable(key);
            }
        }
    }

    private void free(ObjectName table, String name, List<Command> commands) {
        boolean goes = commands.stream()
                .anyMatch(command ->
                        command instanceof Command.DropIndex drop && drop.name().equalsIgnoreCase(name));
        Optional<TableDefinition> definition = schema.table(table.name());
        boolean taken = definition.isPresent() && definition.get().index(name).isPresent();
        if (!name.isEmpty() && taken && !goes) {
            throw Stop.refused("Table \"" + table + "\" already has an index \"" + name + "\".");
        }
    }

    private void comparable(Command.AddForeignKey key) {
        String column =
                key.reference().column() == null ? "id" : key.reference().column();
        String from = family(key.table(), key.column());
        String to = family(key.reference().table(), column);
        if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
            throw Stop.refused("\"" + key.table() + "." + key.column() + "\" holds " + from + " and \""
                    + key.reference().table() + "." + column + "\" " + to + "; a foreign key needs the same type.");
        }
    }

    private String family(ObjectName table, String column) {
        return schema.table(table.name())
                .flatMap(definition -> definition.column(column))
                .map(definition -> definition.type().name().toLowerCase(Locale.ROOT))
                .map(type -> type.contains("char") || type.contains("text")
                        ? "text"
                        : type.contains("int") || type.contains("serial") ? "numbers" : "")
                .orElse("");
    }
}
