package io.dbintent.migration.change;

import java.util.List;
import java.util.Map;

/**
 * One statement of a script and the changes it comes to.
 *
 * @param index counted from 0
 * @param position where it begins
 * @param text as written, without the delimiter
 * @param kind its leading words in capitals, such as {@code ALTER TABLE}, {@code CREATE INDEX}
 * @param changes in order; empty for a statement that does nothing, such as SET of a variable
 * @param options of the statement as a whole, lower case: {@code algorithm}, {@code lock}
 * @param conditional whether the schema, or its rows, decide if the changes happen at all: those of a procedural block
 */
public record DdlStatement(
        int index,
        Position position,
        String text,
        String kind,
        List<WrittenChange> changes,
        Map<String, String> options,
        boolean conditional) {

    public DdlStatement {
        changes = List.copyOf(changes);
        options = Map.copyOf(options);
    }

    /** The changes alone. */
    public List<SchemaChange> schemaChanges() {
        return changes.stream().map(WrittenChange::change).toList();
    }
}
