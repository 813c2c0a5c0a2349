package io.dbintent.migration.impact;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The tables, indexes, sequences and views of a PostgreSQL database with the numbers of their files. */
final class PostgresRelations {

    /**
     * One of them.
     *
     * @param name without its schema
     * @param kind the letter that {@code pg_class} has for it
     * @param file the number of its file; 0 for what has none
     */
    record Relation(String name, String kind, long file) {

        boolean isIndex() {
            return kind.equals("i") || kind.equals("I");
        }
    }

    private PostgresRelations() {}

    /** By object number. */
    static Map<Long, Relation> read(Connection connection) throws SQLException {
        Map<Long, Relation> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT c.oid, c.relname, c.relkind::text, coalesce(pg_relation_filenode(c.oid), 0) FROM pg_class"
                                + " c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname !~ '^pg_' AND"
                                + " n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'i', 'I', 'S', 'v', 'm')")) {
            while (rows.next()) {
                found.put(rows.getLong(1), new Relation(rows.getString(2), rows.getString(3), rows.getLong(4)));
            }
        }
        return found;
    }
}
