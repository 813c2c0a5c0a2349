package io.dbintent.migration.rehearsal;

import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A schema in the server's own words, cut into parts that can be compared one by one.
 *
 * @param parts what it is, such as {@code table users, column name}, to how the server writes it
 * @param columnOrder the names of each table's columns in order
 * @param ddl statements that make the schema anew; some may have to wait for later ones
 */
public record SchemaSnapshot(SortedMap<String, String> parts, Map<String, List<String>> columnOrder, List<String> ddl) {

    public SchemaSnapshot {
        parts = new TreeMap<>(parts);
        columnOrder = Map.copyOf(columnOrder);
        ddl = List.copyOf(ddl);
    }

    /** Reads the schema that unqualified names mean on this connection, on PostgreSQL every schema of the database. */
    public static SchemaSnapshot read(Connection connection, Dialect dialect) throws SQLException {
        return switch (dialect) {
            case MYSQL, MARIADB -> new MySqlSnapshot(connection).read();
            case POSTGRESQL -> new PostgresSnapshot(connection).read();
            case SQLITE -> new SqliteSnapshot(connection).read();
            case H2 -> new H2Snapshot(connection).read();
            case ORACLE, SQLSERVER, GENERIC ->
                throw new IllegalArgumentException("A schema cannot be read back from " + dialect
                        + "; rehearsals run on MySQL, MariaDB, PostgreSQL, SQLite and H2.");
        };
    }

    /** Where the other differs from this one, column order aside. */
    public List<SnapshotDifference> differences(SchemaSnapshot after) {
        List<SnapshotDifference> found = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(parts.keySet());
        all.addAll(after.parts.keySet());
        for (String part : all) {
            String before = parts.getOrDefault(part, "");
            String now = after.parts.getOrDefault(part, "");
            if (!before.equals(now) || parts.containsKey(part) != after.parts.containsKey(part)) {
                found.add(new SnapshotDifference(part, before, now));
            }
        }
        return found;
    }

    /** The tables that have the same columns in both, in another order. */
    public List<String> reordered(SchemaSnapshot after) {
        List<String> found = new ArrayList<>();
        columnOrder.forEach((table, columns) -> {
            List<String> now = after.columnOrder.getOrDefault(table, columns);
            if (!columns.equals(now) && new TreeSet<>(columns).equals(new TreeSet<>(now))) {
                found.add(table);
            }
        });
        found.sort(null);
        return found;
    }
}
