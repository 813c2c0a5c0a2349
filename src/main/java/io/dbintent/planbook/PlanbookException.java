package io.dbintent.planbook;

import org.jspecify.annotations.Nullable;

/** A plan file cannot be read or written, or holds what is no plan. The message names file, line and next step. */
public final class PlanbookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlanbookException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
