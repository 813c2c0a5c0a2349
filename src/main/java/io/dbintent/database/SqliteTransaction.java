package io.dbintent.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * SQLite. {@code PRAGMA query_only} makes the session refuse writes; it is put back as it was. With auto-commit off the
 * driver has opened a transaction, or will before our first statement, so that case always gets a savepoint.
 */
final class SqliteTransaction implements ReadTransaction {

    private final Connection connection;
    private final @Nullable String savepoint;
    private final String restore;

    private SqliteTransaction(Connection connection, @Nullable String savepoint, String restore) {
        this.connection = connection;
        this.savepoint = savepoint;
        this.restore = restore;
    }

    static ReadTransaction open(Connection connection) throws SQLException {
        String restore = "PRAGMA query_only = " + Statements.text(connection, "PRAGMA query_only");
        String savepoint = beginsOwn(connection) ? null : ReadTransaction.newSavepoint();
        if (savepoint != null) {
            Statements.execute(connection, "SAVEPOINT " + savepoint);
        }
        SqliteTransaction transaction = new SqliteTransaction(connection, savepoint, restore);
        try {
            Statements.execute(connection, "PRAGMA query_only = 1");
            return transaction;
        } catch (SQLException e) {
            transaction.end();
            throw e;
        }
    }

    private static boolean beginsOwn(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            return false;
        }
        try {
            Statements.execute(connection, "BEGIN DEFERRED");
            return true;
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("within a transaction")) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void end() throws SQLException {
        if (savepoint == null) {
            Statements.execute(connection, "ROLLBACK");
        } else {
            Statements.execute(connection, "ROLLBACK TO SAVEPOINT " + savepoint);
            Statements.execute(connection, "RELEASE SAVEPOINT " + savepoint);
        }
        Statements.execute(connection, restore);
    }
}
