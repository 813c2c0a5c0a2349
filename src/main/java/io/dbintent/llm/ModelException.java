package io.dbintent.llm;

import org.jspecify.annotations.Nullable;

/** The model gave no usable reply; {@link #kind()} tells why. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why there is no reply. */
    public enum Kind {
        UNREACHABLE,
        TIMEOUT,
        RATE_LIMITED,
        /** The key was refused, or the model is unknown to the provider. */
        REJECTED,
        SERVER_ERROR,
        /** A reply came, and nothing usable could be read from it. */
        UNREADABLE
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
