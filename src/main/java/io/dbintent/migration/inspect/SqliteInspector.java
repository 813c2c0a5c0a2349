package io.dbintent.migration.inspect;

import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TriggerChange;
import io.dbintent.migration.change.TriggerDefinition;
import io.dbintent.migration.change.ViewChange;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.ddl.DdlReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQLite, which keeps a schema as the statements that made it. */
final class SqliteInspector {

    private final Connection connection;
    private final DdlReader reader;
    private final Building building = new Building();
    private final List<ViewDefinition> views = new ArrayList<>();
    private final List<TriggerDefinition> triggers = new ArrayList<>();

    SqliteInspector(Connection connection, ServerKind server) {
        this.connection = connection;
        this.reader = DdlReader.of(server);
    }

    SchemaDefinition read() throws SQLException {
        List<String> statements = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY"
                        + " CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 1 ELSE 2 END, name",
                row -> statements.add(row.getString(1)));
        for (String statement : statements) {
            for (SchemaChange change : reader.read(statement).changes()) {
                keep(change, statement);
            }
        }
        return new SchemaDefinition(
                building.tables(),
                views,
                triggers,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                java.util.Map.of());
    }

    /** A table without row numbers keeps no NULL in its key. */
    private static TableDefinition keyed(TableDefinition table) {
        KeyDefinition key = table.primaryKey();
        if (key == null || !table.options().containsKey("without rowid")) {
            return table;
        }
        return table.withColumns(table.columns().stream()
                .map(column -> key.columns().stream().anyMatch(name -> name.equalsIgnoreCase(column.name()))
                        ? column.withNullable(false)
                        : column)
                .toList());
    }

    private void keep(SchemaChange change, String statement) {
        if (change instanceof TableChange.Create create) {
            building.add(keyed(create.definition()));
        } else if (change instanceof IndexChange.Add add) {
            ObjectName table = building.tables().stream()
                    .map(t -> t.name())
                    .filter(name -> name.matches(add.table()))
                    .findFirst()
                    .orElse(add.table());
            building.update(table, t -> t.withIndexes(Building.plus(t.indexes(), add.definition())));
        } else if (change instanceof ViewChange.Create create) {
            views.add(create.definition());
        } else if (change instanceof TriggerChange.Create create) {
            triggers.add(create.definition());
        } else {
            throw new IllegalStateException(
                    "SQLite keeps a statement that cannot be read: " + statement + ". Read as " + change + ".");
        }
    }
}
