package io.dbintent.database;

import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The database under test, read-only: what it looks like, and queries inside one transaction that is always rolled
 * back. Safe for use by several threads.
 */
public interface Database extends AutoCloseable {

    /** The product's dialect, known once a connection has been made. */
    Dialect dialect();

    /** The schema as it is now; reads the server each time. */
    Schema inspect();

    /**
     * Runs {@code work} in one read-only transaction on one connection, rolls it back, and gives the connection back as
     * it was.
     *
     * @throws DatabaseException if no connection can be had or the transaction cannot be opened
     */
    <T> T read(Function<ReadOnlySession, T> work);

    /**
     * Hands the connection of one read-only transaction to {@code work}, which reads the server's catalog in more detail
     * than {@link #inspect}; then rolls back. {@code work} must not close it, nor end the transaction.
     *
     * @throws DatabaseException as {@link #read}, and for what {@code work} throws
     */
    <T> T catalog(CatalogWork<T> work);

    /** What is read of a server's catalog. */
    @FunctionalInterface
    interface CatalogWork<T> {
        T apply(Connection connection) throws SQLException;
    }

    /**
     * A warning for the user if the session's own account may write, naming the statement that makes one that may only
     * read; empty if the account is harmless or the product does not tell.
     */
    default Optional<String> privilegeWarning() {
        return Optional.empty();
    }

    /** Closes what this object opened itself; a {@code DataSource} handed in by the user stays open. */
    @Override
    void close();
}
