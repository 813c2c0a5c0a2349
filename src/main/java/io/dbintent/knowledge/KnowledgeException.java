package io.dbintent.knowledge;

import org.jspecify.annotations.Nullable;

/** The knowledge store cannot be reached, read or written, or belongs to another embedding model. */
public final class KnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KnowledgeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
