package io.dbintent.llm;

import org.jspecify.annotations.Nullable;

/**
 * The model gave no usable reply; {@link #kind()} tells why.
 *
 * <p>The message's first line is the fact; the further lines say where, what was expected, what came and what to do. It
 * never carries a key.
 */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why there is no reply. */
    public enum Kind {
        /** The settings cannot work: a key or an optional artifact is missing. Nothing was sent. */
        CONFIGURATION,
        /** Nobody answers at the address, or the connection broke. */
        UNREACHABLE,
        TIMEOUT,
        RATE_LIMITED,
        /** The key was refused, the model is unknown to the provider, or it refused the request. */
        REJECTED,
        SERVER_ERROR,
        /** A reply came, and nothing usable could be read from it. */
        UNREADABLE,
        /** The waiting thread was interrupted; its interrupt flag is set again. */
        INTERRUPTED
    }

    private final Kind kind;

    public ModelException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
