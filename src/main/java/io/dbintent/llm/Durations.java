package io.dbintent.llm;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations for people. */
final class Durations {

    private Durations() {}

    /** Seconds, to the millisecond where needed, such as {@code 1.5 s}. */
    static String inWords(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
