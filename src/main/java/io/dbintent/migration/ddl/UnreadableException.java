package io.dbintent.migration.ddl;

/** A text that the reader cannot make sense of; the message says at which word. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
