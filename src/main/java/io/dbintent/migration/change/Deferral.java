package io.dbintent.migration.change;

/** When a constraint is checked. */
public enum Deferral {
    /** At once, always. */
    NEVER,
    /** At once, unless a transaction asks for its end. */
    DEFERRABLE,
    /** At the end of the transaction, unless it asks for at once. */
    INITIALLY_DEFERRED
}
