package io.dbintent.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whether a MySQL or MariaDB connection takes several statements at once. Drivers and wrappers hide the flag in many
 * places, so two statements that do nothing are sent: with the flag off they do not parse.
 */
final class MultiQueries {

    private static final int SYNTAX_ERROR = 1064;

    private MultiQueries() {}

    static boolean areAllowed(Connection connection) throws SQLException {
        try {
            Statements.execute(connection, "DO 0; DO 0");
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == SYNTAX_ERROR) {
                return false;
            }
            throw e;
        }
    }
}
