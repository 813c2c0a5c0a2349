package io.dbintent.migration;

import org.jspecify.annotations.Nullable;

/** The accepted drafts could not be read or written: says which file, at which line, and what to do. */
public final class AcceptedDraftsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AcceptedDraftsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
