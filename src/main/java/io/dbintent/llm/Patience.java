package io.dbintent.llm;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How waiting between attempts is done; a test gives one that does not wait.
 *
 * @param sleeper waits
 * @param jitter from 0 to below 1; spreads the attempts of parallel tests
 * @param clock to read dates in headers by
 */
record Patience(Sleeper sleeper, DoubleSupplier jitter, Clock clock) {

    /** Waits for a time. */
    interface Sleeper {
        void sleep(Duration wait) throws InterruptedException;
    }

    static Patience real() {
        return new Patience(
                wait -> Thread.sleep(wait.toMillis()),
                () -> ThreadLocalRandom.current().nextDouble(),
                Clock.systemUTC());
    }
}
