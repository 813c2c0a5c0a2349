package io.dbintent.migration.change;

/**
 * A statement about the session or the transaction.
 *
 * @param kind which
 * @param name lower case: the setting's name, or the transaction's verb such as {@code begin}, {@code commit}
 * @param value as written; empty if there is none
 */
public record SessionChange(Kind kind, String name, String value) implements SchemaChange {

    /** What it is about. */
    public enum Kind {
        TRANSACTION,
        SETTING,
        /** A setting of the whole server. */
        GLOBAL_SETTING,
        /** A user variable of MySQL or MariaDB. */
        VARIABLE,
        /** Another schema to work in. */
        USE,
        LOCK,
        /** ANALYZE, VACUUM, OPTIMIZE and the like. */
        MAINTENANCE
    }
}
