package io.dbintent.database;

import io.dbintent.database.DatabaseException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * PostgreSQL. Everything that is set is set for the transaction or the savepoint alone, so rolling back restores it. A
 * savepoint also keeps the session usable after an error; since nothing is ever written, one serves all statements.
 */
final class PostgresTransaction implements ReadTransaction {

    private static final String NO_ACTIVE_TRANSACTION = "25P01";
    private static final String FAILED_TRANSACTION = "25P02";
    private static final String INNER = "_statement";

    private final Connection connection;
    private final String savepoint;
    private final boolean ours;
    private final boolean autoCommit;

    private PostgresTransaction(Connection connection, String savepoint, boolean ours, boolean autoCommit) {
        this.connection = connection;
        this.savepoint = savepoint;
        this.ours = ours;
        this.autoCommit = autoCommit;
    }

    static ReadTransaction open(Connection connection, Duration timeout) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        String savepoint = ReadTransaction.newSavepoint();
        boolean ours = !isTransactionOpen(connection, autoCommit, savepoint);
        if (ours) {
            connection.setAutoCommit(false);
        }
        PostgresTransaction transaction = new PostgresTransaction(connection, savepoint, ours, autoCommit);
        try {
            transaction.begin(timeout);
            return transaction;
        } catch (SQLException e) {
            if (FAILED_TRANSACTION.equals(e.getSQLState()) && !ours) {
                throw failed(e);
            }
            if (ours) {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
            throw e;
        }
    }

    /** With auto-commit off the driver opens a transaction before any first statement, so the driver is asked then. */
    private static boolean isTransactionOpen(Connection connection, boolean autoCommit, String savepoint)
            throws SQLException {
        if (!autoCommit) {
            return !PostgresDriver.isIdle(connection);
        }
        try {
            Statements.execute(connection, "SAVEPOINT " + savepoint);
            Statements.execute(connection, "RELEASE SAVEPOINT " + savepoint);
            return true;
        } catch (SQLException e) {
            if (NO_ACTIVE_TRANSACTION.equals(e.getSQLState())) {
                return false;
            }
            if (FAILED_TRANSACTION.equals(e.getSQLState())) {
                throw failed(e);
            }
            throw e;
        }
    }

    private void begin(Duration timeout) throws SQLException {
        if (ours) {
            Statements.execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        } else {
            Statements.execute(connection, "SAVEPOINT " + savepoint);
            Statements.execute(connection, "SET TRANSACTION READ ONLY");
        }
        Statements.execute(connection, "SET LOCAL statement_timeout = " + Math.max(1, timeout.toMillis()));
        // Set after the above, so that recovering does not undo them.
        Statements.execute(connection, "SAVEPOINT " + savepoint + INNER);
    }

    private static DatabaseException failed(SQLException e) {
        return new DatabaseException(
                Kind.UNSAFE_CONNECTION,
                "The connection is in a transaction that an earlier error has aborted, and that is not ours to end."
                        + " Roll it back before asking, or hand in a DataSource that gives a fresh connection.",
                e);
    }

    @Override
    public void recover() throws SQLException {
        Statements.execute(connection, "ROLLBACK TO SAVEPOINT " + savepoint + INNER);
    }

    @Override
    public void end() throws SQLException {
        if (ours) {
            connection.rollback();
            // Nothing is open any more, so this commits nothing.
            connection.setAutoCommit(autoCommit);
        } else {
            Statements.execute(connection, "ROLLBACK TO SAVEPOINT " + savepoint);
            Statements.execute(connection, "RELEASE SAVEPOINT " + savepoint);
        }
    }
}
