package io.dbintent.migration.inspect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs one query and hands each row on. */
final class Rows {

    /** What is done with a row. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private Rows() {}

    static void each(Connection connection, String query, Reader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    static String text(ResultSet row, int column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
