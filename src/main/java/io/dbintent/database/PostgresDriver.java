package io.dbintent.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The one thing that only PostgreSQL's own driver can tell; loaded only when a PostgreSQL connection is at hand. */
final class PostgresDriver {

    private PostgresDriver() {}

    /** True if no transaction is open; false also where the connection cannot be unwrapped, to be on the safe side. */
    static boolean isIdle(Connection connection) throws SQLException {
        try {
            return connection.isWrapperFor(BaseConnection.class)
                    && connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
        } catch (NoClassDefFoundError e) {
            // Another driver than PostgreSQL's own.
            return false;
        }
    }
}
