package io.dbintent.database;

import io.dbintent.database.DatabaseException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * H2 and every product without rules of its own: JDBC's auto-commit, read-only hint and rollback. Neither is promised to
 * refuse a write; the guard does, and what it might miss is rolled back as far as the product rolls back. With
 * auto-commit off a transaction may be open that is not ours, so that case gets a savepoint.
 */
final class PlainTransaction implements ReadTransaction {

    private final Connection connection;
    private final @Nullable Savepoint savepoint;
    private final boolean readOnlyBefore;
    private final int isolationBefore;

    private PlainTransaction(
            Connection connection, @Nullable Savepoint savepoint, boolean readOnlyBefore, int isolationBefore) {
        this.connection = connection;
        this.savepoint = savepoint;
        this.readOnlyBefore = readOnlyBefore;
        this.isolationBefore = isolationBefore;
    }

    /** Opens one at the given isolation level, or at the connection's own level where that is 0. */
    static ReadTransaction open(Connection connection, int isolation) throws SQLException {
        boolean readOnlyBefore = connection.isReadOnly();
        int isolationBefore = connection.getTransactionIsolation();
        if (!connection.getAutoCommit()) {
            return new PlainTransaction(connection, savepoint(connection), readOnlyBefore, isolationBefore);
        }
        if (isolation != 0) {
            connection.setTransactionIsolation(isolation);
        }
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return new PlainTransaction(connection, null, readOnlyBefore, isolationBefore);
    }

    private static Savepoint savepoint(Connection connection) throws SQLException {
        try {
            return connection.setSavepoint(ReadTransaction.newSavepoint());
        } catch (SQLFeatureNotSupportedException e) {
            throw new DatabaseException(
                    Kind.UNSAFE_CONNECTION,
                    "The connection has auto-commit off, so it may be in a transaction that is not ours to end, and its"
                            + " driver has no savepoints. Hand in a DataSource whose connections have auto-commit on.",
                    e);
        }
    }

    @Override
    public void end() throws SQLException {
        if (savepoint != null) {
            connection.rollback(savepoint);
            connection.releaseSavepoint(savepoint);
            return;
        }
        connection.rollback();
        // Nothing is open any more, so this commits nothing.
        connection.setAutoCommit(true);
        connection.setReadOnly(readOnlyBefore);
        if (connection.getTransactionIsolation() != isolationBefore) {
            connection.setTransactionIsolation(isolationBefore);
        }
    }
}
