package io.dbintent.migration.ddl;

import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.ServerKind;
import java.util.List;

/**
 * A script, read.
 *
 * @param text as it was given
 * @param server the product it was read for
 * @param statements in order
 */
public record DdlScript(String text, ServerKind server, List<DdlStatement> statements) {

    public DdlScript {
        statements = List.copyOf(statements);
    }

    /** All changes in order, those of procedural blocks included. */
    public List<SchemaChange> changes() {
        return statements.stream()
                .flatMap(statement -> statement.schemaChanges().stream())
                .toList();
    }
}
