package io.dbintent.migration.scratch;

import java.sql.Connection;

/** One database to be thrown away. Not for use by several threads. */
public interface ScratchDatabase extends AutoCloseable {

    /** Its name on the server; the schema that unqualified names mean. */
    String name();

    /** What the server is. */
    ServerVersion version();

    /** A connection of the account that may do nothing outside of this database; to be closed by the caller. */
    Connection connect();

    /**
     * A connection to this database that may look at what the server keeps to itself, such as locks and file numbers.
     * No statement of a migration may ever run on it. To be closed by the caller.
     */
    Connection observe();

    /** Drops the database and its account; calling it again does nothing. */
    @Override
    void close();
}
