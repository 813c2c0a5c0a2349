package io.dbintent.migration.scratch;

/**
 * Where scratch databases are made: a server of our own, or one the user named. Safe for use by several threads.
 *
 * @see ScratchServers
 */
public interface ScratchServer extends AutoCloseable {

    /** What this server is; a rehearsal for another one is refused. */
    ServerVersion version();

    /**
     * Makes an empty database with a random name and an account that may do everything in it and nothing outside.
     *
     * @throws io.dbintent.database.DatabaseException if the server refuses, with what it said
     */
    ScratchDatabase create();

    /** Drops every database that is still open, then stops the server if it is our own. */
    @Override
    void close();
}
