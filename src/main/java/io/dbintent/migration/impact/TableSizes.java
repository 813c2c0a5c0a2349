package io.dbintent.migration.impact;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        if (dialect == Dialect.SQLITE) {
            return sqlite(connection);
        }
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

    /** SQLite keeps no estimates: the highest row number stands for the rows, and the file is shared out among them. */
    private static TableSizes sqlite(Connection connection) {
        Map<String, Long> rows = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet tables = statement.executeQuery(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
                            + " AND UPPER(sql) NOT LIKE '%WITHOUT%ROWID%'")) {
                while (tables.next()) {
                    names.add(tables.getString(1));
                }
            }
            for (String name : names) {
                rows.put(name, number(statement, "SELECT MAX(rowid) FROM " + Dialect.SQLITE.quote(name)));
            }
            long bytes = number(statement, "PRAGMA page_count") * number(statement, "PRAGMA page_size");
            long all = Math.max(
                    1, rows.values().stream().mapToLong(Long::longValue).sum());
            Map<String, TableSize> found = new HashMap<>();
            rows.forEach((name, count) -> found.put(
                    name.toLowerCase(Locale.ROOT),
                    new TableSize(name, count, (long) ((double) bytes * count / all), 0)));
            return new TableSizes(found);
        } catch (SQLException e) {
            throw new DatabaseException(Kind.OTHER, "The sizes of the tables could not be read: " + e.getMessage(), e);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Empty if it is not known. */
    public Optional<TableSize> of(String table) {
        return Optional.ofNullable(byTable.get(table.toLowerCase(Locale.ROOT)));
    }
}
