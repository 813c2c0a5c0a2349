package io.dbintent.migration.draft;

import io.dbintent.migration.change.DeclaredType;

/** Thrown for a default or value that a column of the wished type cannot hold. */
final class UnfitValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitValueException(String value, DeclaredType type) {
        super("\"" + value + "\" does not fit into a column of type " + type + ".");
    }
}
