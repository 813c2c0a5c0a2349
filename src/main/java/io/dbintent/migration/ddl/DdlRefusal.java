package io.dbintent.migration.ddl;

/** The reasons for which the DDL guard refuses a draft. Their codes are stable. */
public enum DdlRefusal {
    /** Nothing but comments and blanks. */
    DDL_EMPTY,
    /** Longer than a migration needs to be. */
    DDL_TOO_LONG,
    /** A text that cannot be cut into tokens, or a statement that is not understood. */
    DDL_UNREADABLE,
    /** A kind of statement that is not on the list. */
    DDL_STATEMENT,
    /** Another schema or database than the migration's own. */
    DDL_OTHER_SCHEMA,
    /** Files, programs, or connections to elsewhere. */
    DDL_FILE,
    /** Users, roles and privileges. */
    DDL_PRIVILEGE,
    /** A setting that is not on the list, or one of the whole server. */
    DDL_SETTING,
    /** The body of a routine, a trigger or a block, or text that becomes SQL while it runs. */
    DDL_BODY,
    /** A comment that the server runs. */
    DDL_COMMENT,
    /** An extension that is not on the list. */
    DDL_EXTENSION,
    /** A function that reads or writes beyond the schema, waits, or runs SQL. */
    DDL_FUNCTION,
    /** Transactions, which are the runner's. */
    DDL_TRANSACTION,
    /** An option of a table or column that names a place or another server. */
    DDL_OPTION;

    /** The code as it is printed, such as {@code DDL-FILE}. */
    public String code() {
        return name().replace('_', '-');
    }
}
