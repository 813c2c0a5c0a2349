package io.dbintent.migration.impact;

/** What others cannot do with a table while a lock is held, from the mildest. */
public enum LockEffect {
    /** Nobody waits, except other changes of the schema. */
    NOBODY_WAITS,
    /** Rows can be read but not written. */
    WRITES_WAIT,
    /** Rows can be neither read nor written. */
    ALL_WAIT
}
