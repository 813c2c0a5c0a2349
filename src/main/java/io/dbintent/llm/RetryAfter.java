package io.dbintent.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header: seconds or an HTTP date. */
final class RetryAfter {

    private RetryAfter() {}

    /** How long to wait from now, never negative; null if the header says nothing that can be read. */
    static @Nullable Duration parse(String header, Clock clock) {
        String value = header.strip();
        if (value.matches("\\d{1,9}(\\.\\d+)?")) {
            // Fractions are not in the standard and are sent all the same.
            return Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
        }
        try {
            var when = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), when.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
