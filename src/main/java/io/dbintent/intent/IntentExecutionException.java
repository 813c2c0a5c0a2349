package io.dbintent.intent;

import io.dbintent.plan.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * An intent could not be decided because something broke on the way: the SQL, the database, the model or the knowledge
 * store. Thrown instead of an assertion error, so that a report tells a broken set-up from wrong data.
 */
public final class IntentExecutionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ReasonCode reasonCode;

    public IntentExecutionException(ReasonCode reasonCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reasonCode = reasonCode;
    }

    public ReasonCode reasonCode() {
        return reasonCode;
    }
}
