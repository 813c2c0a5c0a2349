package io.dbintent.migration.inspect;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.ddl.DdlReader;
import java.sql.Connection;
import java.sql.SQLException;

/** Keys, checks and indexes of PostgreSQL, as the server prints their definitions. */
final class PostgresConstraints {

    private final Connection connection;
    private final Building building;
    private final ServerKind server;

    PostgresConstraints(Connection connection, ServerKind server, Building building) {
        this.connection = connection;
        this.server = server;
        this.building = building;
    }

    void read() throws SQLException {
        String own = "CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END";
        DdlReader reader = new DdlReader(server, currentSchema());
        Rows.each(
                connection,
                "SELECT " + own + ", c.relname, k.conname, pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN"
                        + " pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE"
                        + " k.contype IN ('p', 'u', 'f', 'c', 'x') AND" + PostgresInspector.SCHEMAS
                        + "ORDER BY 1, 2, 3",
                row -> {
                    ObjectName table = PostgresInspector.name(row, 1, 2);
                    String name = "\"" + row.getString(3).replace("\"", "\"\"") + "\"";
                    String ddl = "ALTER TABLE t ADD CONSTRAINT " + name + " " + row.getString(4);
                    for (SchemaChange change : reader.read(ddl).changes()) {
                        building.update(table, t -> constraint(t, change, ddl));
                    }
                });
        Rows.each(
                connection,
                "SELECT " + own
                        + ", c.relname, pg_get_indexdef(x.indexrelid) FROM pg_index x JOIN pg_class c ON c.oid ="
                        + " x.indrelid JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_namespace n ON n.oid ="
                        + " c.relnamespace WHERE c.relkind IN ('r', 'p') AND NOT EXISTS (SELECT 1 FROM pg_constraint k"
                        + " WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x')) AND"
                        + PostgresInspector.SCHEMAS + "ORDER BY 1, 2, i.relname",
                row -> {
                    ObjectName table = PostgresInspector.name(row, 1, 2);
                    String ddl = row.getString(3);
                    for (SchemaChange change : reader.read(ddl).changes()) {
                        building.update(table, t -> index(t, change, ddl));
                    }
                });
    }

    private String currentSchema() throws SQLException {
        String[] name = {"public"};
        Rows.each(connection, "SELECT current_schema()", row -> name[0] = Rows.text(row, 1));
        return name[0];
    }

    private static TableDefinition index(TableDefinition table, SchemaChange change, String ddl) {
        if (change instanceof IndexChange.Add add) {
            return table.withIndexes(Building.plus(table.indexes(), add.definition()));
        }
        throw new IllegalStateException("PostgreSQL prints an index that cannot be read: " + ddl + ". " + change);
    }

    private static TableDefinition constraint(TableDefinition table, SchemaChange change, String ddl) {
        if (change instanceof ConstraintChange.AddPrimaryKey add) {
            return table.withPrimaryKey(add.definition());
        }
        if (change instanceof ConstraintChange.AddUnique add) {
            return table.withUniques(Building.plus(table.uniques(), add.definition()));
        }
        if (change instanceof ConstraintChange.AddForeignKey add) {
            return table.withForeignKeys(Building.plus(table.foreignKeys(), add.definition()));
        }
        if (change instanceof ConstraintChange.AddCheck add) {
            CheckDefinition check = add.definition();
            return table.withChecks(Building.plus(table.checks(), check));
        }
        if (change instanceof ConstraintChange.AddExclusion add) {
            return table.withExclusions(Building.plus(table.exclusions(), add.definition()));
        }
        throw new IllegalStateException("PostgreSQL prints a constraint that cannot be read: " + ddl + ". " + change);
    }
}
