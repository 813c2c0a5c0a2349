package io.dbintent.database;

import io.dbintent.sql.SqlMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A read-only transaction, or a savepoint inside one that is not ours, on a borrowed connection. */
interface ReadTransaction {

    /** How a product opens one. */
    interface Opener {

        /**
         * Opens it, remembering what is changed on the connection.
         *
         * @param ours whether the connection is used for such transactions alone
         * @throws DatabaseException of kind UNSAFE_CONNECTION if the connection's own transaction is in the way
         */
        ReadTransaction open(Connection connection, Duration statementTimeout, boolean ours) throws SQLException;
    }

    /** Makes the session usable again after a statement failed. */
    default void recover() throws SQLException {}

    /** How the session reads literals, where opening told; empty if it must be asked. */
    default Optional<SqlMode> sqlMode() {
        return Optional.empty();
    }

    /** Undoes whatever was done and puts the connection back as it was. */
    void end() throws SQLException;

    /** Savepoint names are unique, so a read inside a read on one connection does not take the outer one's. */
    AtomicLong SAVEPOINTS = new AtomicLong();

    static String newSavepoint() {
        return "dbintent_read_" + SAVEPOINTS.incrementAndGet();
    }
}
