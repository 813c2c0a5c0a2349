package io.dbintent.migration.draft;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.sql.Dialect;
import java.util.List;
import java.util.Map;

/** Writes the statements that make one form of a table of another. */
interface Shaper {

    /**
     * Statements without delimiter, in order; empty if both forms are the same.
     *
     * @param schema what stands around the table
     * @param fills what columns of {@code to} get
     * @param casts how values of columns whose type changes are converted
     */
    List<String> statements(
            SchemaDefinition schema,
            TableDefinition from,
            TableDefinition to,
            Map<String, Fill> fills,
            Map<String, String> casts);

    static Shaper of(ServerKind server) {
        return server.dialect() == Dialect.SQLITE
                ? new SqliteShaper(server)
                : server.isMySqlFamily() ? new MySqlShaper(server) : new PostgresShaper(server);
    }
}
