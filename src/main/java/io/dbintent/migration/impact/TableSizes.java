package io.dbintent.migration.impact;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The sizes of the real tables, so that what was measured on a scratch database can be scaled.
 *
 * @param byTable by name in lower case
 */
public record TableSizes(Map<String, TableSize> byTable) {

    /** Nothing is known. */
    public static final TableSizes UNKNOWN = new TableSizes(Map.of());

    private static final String MYSQL = "SELECT TABLE_NAME, TABLE_ROWS, DATA_LENGTH, INDEX_LENGTH FROM"
            + " INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = DATABASE() AND DATA_LENGTH IS NOT NULL";
    private static final String POSTGRES = "SELECT c.relname, GREATEST(c.reltuples, 0)::bigint, pg_table_size(c.oid),"
            + " pg_indexes_size(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN"
            + " ('r', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";
    private static final String H2 = "SELECT TABLE_NAME, ROW_COUNT_ESTIMATE, ROW_COUNT_ESTIMATE * 100, 0 FROM"
            + " INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA <> 'INFORMATION_SCHEMA'";

    public TableSizes {
        byTable = Map.copyOf(byTable);
    }

    /** Reads what the server estimates; nothing is counted, so it takes no time on large tables. */
    public static TableSizes read(Connection connection, Dialect dialect) {
        String query =
                switch (dialect) {
                    case MYSQL, MARIADB -> MYSQL;
                    case POSTGRESQL -> POSTGRES;
                    case H2 -> H2;
                    case SQLITE, ORACLE, SQLSERVER, GENERIC -> "";
                };
        if (query.isEmpty()) {
            return UNKNOWN;
        }
        Map<String, TableSize> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String name = rows.getString(1);
                found.put(
                        name.toLowerCase(Locale.ROOT),
                        new TableSize(name, rows.getLong(2), rows.getLong(3), rows.getLong(4)));
            }
        } catch (SQLException e) {
            throw new DatabaseException(Kind.OTHER, "The sizes of the tables could not be read: " + e.getMessage(), e);
        }
        return new TableSizes(found);
    }

    /** Empty if it is not known. */
    public Optional<TableSize> of(String table) {
        return Optional.ofNullable(byTable.get(table.toLowerCase(Locale.ROOT)));
    }
}
