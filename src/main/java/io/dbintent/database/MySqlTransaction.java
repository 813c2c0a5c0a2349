package io.dbintent.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * MySQL and MariaDB. The transaction is opened and ended with SQL, so that the driver's auto-commit, read-only and
 * isolation settings are never touched: {@code setAutoCommit(true)} would commit, and {@code START TRANSACTION} commits
 * an open transaction silently. {@code SET TRANSACTION} without SESSION applies to the next transaction alone and is
 * refused while one is open, which is how an open one is recognised without a privilege.
 */
final class MySqlTransaction implements ReadTransaction {

    private static final int TRANSACTION_IN_PROGRESS = 1568;

    private final Connection connection;
    private final @Nullable String savepoint;
    private final String restore;

    private MySqlTransaction(Connection connection, @Nullable String savepoint, String restore) {
        this.connection = connection;
        this.savepoint = savepoint;
        this.restore = restore;
    }

    /**
     * What the two products call things.
     *
     * @param timeLimit the variable that limits a statement's time
     * @param inSeconds whether that variable counts seconds, with decimals, or milliseconds
     * @param readOnly the variable that makes the session's next transactions read-only
     */
    record Variables(String timeLimit, boolean inSeconds, String readOnly) {

        private String limit(Duration timeout) {
            long millis = Math.max(1, timeout.toMillis());
            return inSeconds ? String.format(Locale.ROOT, "%.3f", millis / 1000.0) : Long.toString(millis);
        }
    }

    static ReadTransaction open(Connection connection, Duration timeout, Variables variables) throws SQLException {
        String savepoint = isTransactionOpen(connection) ? ReadTransaction.newSavepoint() : null;
        Statements.execute(
                connection,
                savepoint == null ? "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY" : "SAVEPOINT " + savepoint);
        try {
            return new MySqlTransaction(connection, savepoint, setSession(connection, timeout, variables));
        } catch (SQLException e) {
            rollBack(connection, savepoint);
            throw e;
        }
    }

    /**
     * Returns the statement that puts the session back. The session is made read-only beside the transaction, since
     * MariaDB commits a read-only transaction before a DROP TABLE and would then run it. Connector/J raises
     * net_write_timeout for a streamed result and leaves it so.
     */
    private static String setSession(Connection connection, Duration timeout, Variables variables) throws SQLException {
        String assign = "SET SESSION " + variables.timeLimit() + " = ";
        String assignReadOnly = ", SESSION " + variables.readOnly() + " = ";
        String restore = Statements.text(
                connection,
                "SELECT CONCAT('" + assign + "', @@session." + variables.timeLimit() + ", '" + assignReadOnly
                        + "', @@session." + variables.readOnly()
                        + ", ', SESSION net_write_timeout = ', @@session.net_write_timeout)");
        Statements.execute(connection, assign + variables.limit(timeout) + assignReadOnly + "1");
        return Objects.requireNonNull(restore, "A SELECT of variables has a row.");
    }

    private static boolean isTransactionOpen(Connection connection) throws SQLException {
        try {
            // A snapshot exists at this level only.
            Statements.execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return false;
        } catch (SQLException e) {
            if (e.getErrorCode() == TRANSACTION_IN_PROGRESS) {
                return true;
            }
            throw e;
        }
    }

    private static void rollBack(Connection connection, @Nullable String savepoint) throws SQLException {
        if (savepoint == null) {
            // Said in full, since completion_type may ask for a chained transaction or a disconnect.
            Statements.execute(connection, "ROLLBACK AND NO CHAIN NO RELEASE");
        } else {
            Statements.execute(connection, "ROLLBACK TO SAVEPOINT " + savepoint);
            Statements.execute(connection, "RELEASE SAVEPOINT " + savepoint);
        }
    }

    @Override
    public void end() throws SQLException {
        rollBack(connection, savepoint);
        Statements.execute(connection, restore);
    }
}
