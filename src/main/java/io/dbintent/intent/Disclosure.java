package io.dbintent.intent;

/** How much of the rows a message, a log or a prompt may show. */
public enum Disclosure {
    /** Nothing. */
    NONE,
    /** How many rows, which columns, of which types. */
    COUNTS,
    /** The first few rows. */
    SAMPLE,
    /** Every row that was kept. */
    ALL
}
