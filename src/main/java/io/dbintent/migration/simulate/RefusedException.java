package io.dbintent.migration.simulate;

/** The server would refuse the change; the message says why. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
