package io.dbintent.migration.rehearsal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Our own small queries on a scratch database or on the database that is cloned. */
final class Queries {

    /** Reads one row where it stands. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private Queries() {}

    static void each(Connection connection, String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    /** A cell as text; empty for NULL. */
    static String text(ResultSet row, int column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
