package io.dbintent.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP exchange that failed.
 *
 * <p>The reason is a field and not the cause: langchain4j digs for the root cause and would drop this exception.
 */
final class TransportFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    enum Kind {
        NO_CONNECTION,
        /** The connection was there and broke before the reply was complete. */
        BROKEN,
        TIMEOUT,
        /** A status other than 2xx. */
        STATUS,
        /** A 2xx whose body is not what any of the protocols allows. */
        MALFORMED,
        INTERRUPTED
    }

    private final Kind kind;
    private final int status;
    private final String url;
    private final String got;
    private final @Nullable Duration retryAfter;
    private final @Nullable Throwable reason;

    private TransportFailure(
            Kind kind, int status, String url, String got, @Nullable Duration retryAfter, @Nullable Throwable reason) {
        super(kind + " " + url + ": " + got);
        this.kind = kind;
        this.status = status;
        this.url = url;
        this.got = got;
        this.retryAfter = retryAfter;
        this.reason = reason;
    }

    static TransportFailure of(Kind kind, String url, String got, @Nullable Throwable reason) {
        return new TransportFailure(kind, 0, url, got, null, reason);
    }

    static TransportFailure status(int status, String url, String got, @Nullable Duration retryAfter) {
        return new TransportFailure(Kind.STATUS, status, url, got, retryAfter, null);
    }

    /** The failure somewhere in the causes of an exception; null if it is none of ours. */
    static @Nullable TransportFailure in(Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
            if (t instanceof TransportFailure failure) {
                return failure;
            }
        }
        return null;
    }

    Kind kind() {
        return kind;
    }

    /** The HTTP status, or 0. */
    int status() {
        return status;
    }

    /** The address without query. */
    String url() {
        return url;
    }

    /** What came, in one line, shortened, without the key. */
    String got() {
        return got;
    }

    /** What the server asked to wait; null if it did not say. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    @Nullable
    Throwable reason() {
        return reason;
    }

    /** Whether the same request may succeed later. */
    boolean isPassing() {
        return switch (kind) {
            case NO_CONNECTION, BROKEN, TIMEOUT -> true;
            case STATUS -> status == 408 || status >= 500 || (status == 429 && !got.contains("insufficient_quota"));
            case MALFORMED, INTERRUPTED -> false;
        };
    }
}
