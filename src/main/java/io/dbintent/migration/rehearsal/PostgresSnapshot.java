package io.dbintent.migration.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** PostgreSQL: what its catalogs say about every schema of the database that is not the server's own. */
final class PostgresSnapshot {

    private final Connection connection;
    private final SnapshotParts parts = new SnapshotParts();
    /** CREATE TABLE statements under way: all up to the columns. */
    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

    private final Map<String, String> tableEnds = new LinkedHashMap<>();

    PostgresSnapshot(Connection connection) {
        this.connection = connection;
    }

    SchemaSnapshot read() throws SQLException {
        StringBuilder path = new StringBuilder();
        // Names come out with their schema, whatever the search path of the session is.
        Queries.each(
                connection,
                "SELECT p, set_config('search_path', '', false) FROM (SELECT current_setting('search_path') p OFFSET 0) s",
                row -> path.append(row.getString(1)));
        try {
            try {
                parts.ddl("SET check_function_bodies = off");
                PostgresCatalog.BEFORE_TABLES.forEach(this::both);
                tables();
                PostgresCatalog.AFTER_TABLES.forEach(this::both);
            } finally {
                Queries.each(
                        connection,
                        "SELECT set_config('search_path', '" + path.toString().replace("'", "''") + "', false)",
                        row -> {});
            }
        } catch (Unreadable e) {
            throw e.sql;
        }
        return parts.snapshot();
    }

    /** Each query gives what it is, how it is written, and the statement that makes it (empty for none). */
    private void both(String query) {
        try {
            Queries.each(connection, query, row -> {
                parts.part(row.getString(1), Queries.text(row, 2));
                String ddl = Queries.text(row, 3);
                if (!ddl.isEmpty()) {
                    parts.ddl(ddl);
                }
            });
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    private void tables() throws SQLException {
        Queries.each(connection, PostgresCatalog.TABLES, row -> {
            String table = row.getString(1);
            parts.part("table " + table, Queries.text(row, 2));
            tables.put(table, new StringBuilder("CREATE " + Queries.text(row, 3) + "TABLE " + table));
            tableEnds.put(table, Queries.text(row, 4));
        });
        Map<String, String> columns = new LinkedHashMap<>();
        Queries.each(connection, PostgresCatalog.COLUMNS, row -> {
            String table = row.getString(1);
            String definition = Queries.text(row, 3);
            parts.column(table, row.getString(2), definition + Queries.text(row, 4));
            columns.merge(table, row.getString(5) + " " + definition, (one, two) -> one + ", " + two);
        });
        tables.forEach((table, ddl) -> {
            String end = String.valueOf(tableEnds.get(table));
            // A partition has its columns from the table it is part of.
            parts.ddl(
                    end.startsWith(" PARTITION OF")
                            ? ddl + end
                            : ddl + " (" + columns.getOrDefault(table, "") + ")" + end);
        });
    }

    /** Carries an SQLException out of a lambda. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException sql;

        Unreadable(SQLException sql) {
            super(sql);
            this.sql = sql;
        }
    }
}
