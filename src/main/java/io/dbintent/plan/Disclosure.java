package io.dbintent.plan;

/** How much of the rows a prompt or a message may show. */
public enum Disclosure {
    /** Nothing, not even how many there were. */
    NONE,
    /** How many rows, and the columns with their types; no value. */
    COUNTS,
    /** The first rows, values shortened. */
    SAMPLE,
    /** Every row that was kept. */
    ALL
}
