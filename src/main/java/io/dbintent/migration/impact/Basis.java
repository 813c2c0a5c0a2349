package io.dbintent.migration.impact;

/** Where a statement's impact is known from. */
public enum Basis {
    /** Seen on a server of the same release. */
    MEASURED,
    /** Taken from what the product's releases generally do; no server was asked. */
    STATIC
}
