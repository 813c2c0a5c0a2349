package io.dbintent.llm;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a request again while the failure may pass.
 *
 * <p>A call is bounded as a whole: at most {@code maxRetries + 1} attempts, each within its timeout, and {@link
 * #LONGEST_WAIT} of waiting between them all together.
 */
final class Retries {

    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(20);

    private final String model;
    private final int maxRetries;
    private final Patience patience;

    Retries(String model, int maxRetries, Patience patience) {
        this.model = model;
        this.maxRetries = maxRetries;
        this.patience = patience;
    }

    /** The outcome of giving up: the last failure and what was done about it. */
    static final class GaveUp extends Exception {

        private static final long serialVersionUID = 1L;

        private final TransportFailure last;
        private final int attempts;
        private final boolean waitTooLong;

        GaveUp(TransportFailure last, int attempts, boolean waitTooLong) {
            super(last);
            this.last = last;
            this.attempts = attempts;
            this.waitTooLong = waitTooLong;
        }

        TransportFailure last() {
            return last;
        }

        int attempts() {
            return attempts;
        }

        /** Whether the server asked for a longer wait than {@link Retries#LONGEST_WAIT}. */
        boolean waitTooLong() {
            return waitTooLong;
        }
    }

    <T> T call(Supplier<T> attempt) throws GaveUp {
        Duration waited = Duration.ZERO;
        for (int attempts = 1; ; attempts++) {
            TransportFailure failure;
            try {
                return attempt.get();
            } catch (RuntimeException e) {
                TransportFailure found = TransportFailure.in(e);
                if (found == null) {
                    throw e;
                }
                failure = found;
            }
            int allowed = failure.kind() == TransportFailure.Kind.NO_CONNECTION ? Math.min(1, maxRetries) : maxRetries;
            if (!failure.isPassing() || attempts > allowed) {
                throw new GaveUp(failure, attempts, false);
            }
            Duration wait = waitBefore(attempts, failure);
            if (waited.plus(wait).compareTo(LONGEST_WAIT) > 0) {
                throw new GaveUp(failure, attempts, true);
            }
            waited = waited.plus(wait);
            LOG.warn(
                    "{}: {}; trying again in {} (retry {} of {})",
                    model,
                    failure.got(),
                    Durations.inWords(wait),
                    attempts,
                    allowed);
            sleep(wait, failure, attempts);
        }
    }

    private Duration waitBefore(int retry, TransportFailure failure) {
        Duration asked = failure.retryAfter();
        if (asked != null) {
            return asked;
        }
        Duration full = FIRST_WAIT.multipliedBy(1L << Math.min(retry - 1, 10));
        Duration capped = full.compareTo(LONGEST_BACKOFF) < 0 ? full : LONGEST_BACKOFF;
        return Duration.ofMillis(
                (long) (capped.toMillis() * (0.5 + patience.jitter().getAsDouble() / 2)));
    }

    private void sleep(Duration wait, TransportFailure failure, int attempts) throws GaveUp {
        try {
            patience.sleeper().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var interrupted = TransportFailure.of(
                    TransportFailure.Kind.INTERRUPTED, failure.url(), "an interrupt while waiting to retry", e);
            interrupted.addSuppressed(failure);
            throw new GaveUp(interrupted, attempts, false);
        }
    }
}
