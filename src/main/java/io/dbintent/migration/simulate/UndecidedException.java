package io.dbintent.migration.simulate;

/** What the change does cannot be told from the schema alone; the message says why. */
final class UndecidedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecidedException(String message) {
        super(message);
    }
}
