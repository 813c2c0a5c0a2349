package io.dbintent.migration.impact;

/** What a server has to go through to carry out a statement, beyond its own catalog. */
public enum Work {
    /** Every row of the table is written anew, or the file of the table or of an index is replaced. */
    REWRITE,
    /** Every row is read, to check it. */
    SCAN,
    /** Every row is read and its parent looked up. */
    FOREIGN_KEY_SCAN,
    /** An index is built. */
    INDEX_BUILD,
    /** Rows are changed one by one, as UPDATE and DELETE do. */
    ROWS
}
