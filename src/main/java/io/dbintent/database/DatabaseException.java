package io.dbintent.database;

import org.jspecify.annotations.Nullable;

/** The database refused a query or could not be reached; {@link #kind()} decides what can be done about it. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as the SQL state and vendor code tell. */
    public enum Kind {
        /** The SQL does not parse. */
        SYNTAX,
        TABLE_NOT_FOUND,
        COLUMN_NOT_FOUND,
        /** The server cannot be reached or the connection broke. */
        CONNECTION,
        /** User, password or database name were refused. */
        CREDENTIALS,
        /** The statement ran into its timeout. */
        TIMEOUT,
        /** The account lacks a privilege. */
        PRIVILEGE,
        /** The connection cannot be used safely as it is, such as a transaction that is not ours. */
        UNSAFE_CONNECTION,
        OTHER
    }

    private final Kind kind;

    public DatabaseException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
