package io.dbintent.database;

import io.dbintent.sql.SqlMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * MySQL and MariaDB. The transaction is opened and ended with SQL, so that the driver's auto-commit, read-only and
 * isolation settings are never touched: {@code setAutoCommit(true)} would commit, and {@code START TRANSACTION} commits
 * an open transaction silently. {@code SET TRANSACTION} without SESSION applies to the next transaction alone and is
 * refused while one is open, which is how an open one is recognised without a privilege.
 */
final class MySqlTransaction implements ReadTransaction {

    private static final int TRANSACTION_IN_PROGRESS = 1568;

    private static final String START = "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY";

    private final Connection connection;
    private final @Nullable String savepoint;
    private final String restore;
    private final SqlMode sqlMode;

    private MySqlTransaction(Connection connection, @Nullable String savepoint, String restore, SqlMode sqlMode) {
        this.connection = connection;
        this.savepoint = savepoint;
        this.restore = restore;
        this.sqlMode = sqlMode;
    }

    /**
     * What the two products call things.
     *
     * @param timeLimit the variable that limits a statement's time
     * @param inSeconds whether that variable counts seconds, with decimals, or milliseconds
     * @param readOnly the variable that makes the session's next transactions read-only
     * @param isolation the variable that holds the session's isolation level
     * @param tellsTransaction whether {@code @@in_transaction} tells of an open transaction, as on MariaDB
     */
    record Variables(String timeLimit, boolean inSeconds, String readOnly, String isolation, boolean tellsTransaction) {

        /** The statement that limits the time and forbids writing for the rest of the session. */
        String restrict(Duration timeout) {
            long millis = Math.max(1, timeout.toMillis());
            String limit = inSeconds ? String.format(Locale.ROOT, "%.3f", millis / 1000.0) : Long.toString(millis);
            return "SET SESSION " + timeLimit + " = " + limit + ", SESSION " + readOnly + " = 1";
        }

        /** A query of the statement that puts a session back, its SQL mode, whether a transaction is open, its level. */
        private String ask() {
            return "SELECT CONCAT('SET SESSION " + timeLimit + " = ', @@session." + timeLimit + ", ', SESSION "
                    + readOnly
                    + " = ', @@session." + readOnly
                    + ", ', SESSION net_write_timeout = ', @@session.net_write_timeout), @@session.sql_mode, "
                    + (tellsTransaction ? "@@in_transaction" : "1") + ", @@session." + isolation;
        }
    }

    /** What one look at a session tells. */
    private record Session(String restore, SqlMode sqlMode, boolean mayBeInTransaction, boolean repeatable) {

        static Session of(Connection connection, Variables variables) throws SQLException {
            List<Session> sessions = new ArrayList<>();
            Statements.each(
                    connection,
                    variables.ask(),
                    row -> sessions.add(new Session(
                            Objects.requireNonNull(row.getString(1), "Variables have values."),
                            SqlMode.ofMySqlVariable(Objects.requireNonNull(row.getString(2), "So has the mode.")),
                            row.getInt(3) != 0,
                            "REPEATABLE-READ".equals(row.getString(4)))));
            return sessions.get(0);
        }
    }

    /**
     * Opens one on a session that others use too. The session is made read-only beside the transaction, since MariaDB
     * commits a read-only transaction before a DROP TABLE and would then run it. Connector/J raises net_write_timeout for
     * a streamed result and leaves it so.
     */
    static ReadTransaction open(Connection connection, Duration timeout, Variables variables) throws SQLException {
        Session session = Session.of(connection, variables);
        boolean surelyNone = !session.mayBeInTransaction() && session.repeatable();
        String savepoint = !surelyNone && isTransactionOpen(connection) ? ReadTransaction.newSavepoint() : null;
        Statements.execute(connection, savepoint == null ? START : "SAVEPOINT " + savepoint);
        try {
            Statements.execute(connection, variables.restrict(timeout));
            return new MySqlTransaction(connection, savepoint, session.restore(), session.sqlMode());
        } catch (SQLException e) {
            rollBack(connection, savepoint);
            throw e;
        }
    }

    /** Opens one on a session of our own, which {@link OwnMySqlSessions} has restricted for good. */
    static ReadTransaction openOwn(Connection connection, SqlMode sqlMode) throws SQLException {
        Statements.execute(connection, START);
        return new MySqlTransaction(connection, null, "", sqlMode);
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
        if (!restore.isEmpty()) {
            Statements.execute(connection, restore);
        }
    }

    @Override
    public Optional<SqlMode> sqlMode() {
        return Optional.of(sqlMode);
    }
}
