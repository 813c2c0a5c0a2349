package io.dbintent.evidence;

import io.dbintent.plan.Comparison;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times on a common scale. A day stands for its first instant; where the other value has a time of day on that
 * very day and the reading "some time that day" would answer otherwise, there is no answer. A value with a time zone is
 * compared with one without only if the answer is the same in every zone.
 */
final class Moments {

    private Moments() {}

    static boolean isMoment(Object value) {
        return value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime
                || value instanceof LocalTime;
    }

    static Answer ask(Object left, Comparison comparison, Object right) {
        Object a = parsed(left);
        Object b = parsed(right);
        if (a instanceof LocalTime x && b instanceof LocalTime y) {
            return Answer.of(comparison.holds(x.compareTo(y)));
        }
        if (a instanceof OffsetDateTime x && b instanceof OffsetDateTime y) {
            return Answer.of(comparison.holds(x.toInstant().compareTo(y.toInstant())));
        }
        if (a instanceof OffsetDateTime x) {
            return acrossZones(x, comparison, b, false);
        }
        if (b instanceof OffsetDateTime y) {
            return acrossZones(y, comparison, a, true);
        }
        LocalDateTime x = startOf(a);
        LocalDateTime y = startOf(b);
        if (x == null || y == null) {
            return Answer.undecided(Shown.kind(left) + " cannot be compared with " + Shown.kind(right));
        }
        boolean asInstants = comparison.holds(x.compareTo(y));
        boolean oneIsADay = a instanceof LocalDate != b instanceof LocalDate;
        if (oneIsADay && asInstants != comparison.holds(x.toLocalDate().compareTo(y.toLocalDate()))) {
            return Answer.undecided("one side is a day, the other a time on that day");
        }
        return Answer.of(asInstants);
    }

    private static Answer acrossZones(
            OffsetDateTime zoned, Comparison comparison, @Nullable Object plain, boolean swap) {
        LocalDateTime local = startOf(plain);
        if (local == null) {
            return Answer.undecided("a time with a zone cannot be compared with " + Shown.kind(plain));
        }
        int first = zoned.toInstant().compareTo(local.toInstant(ZoneOffset.MAX));
        int last = zoned.toInstant().compareTo(local.toInstant(ZoneOffset.MIN));
        boolean inFirst = comparison.holds(swap ? -first : first);
        boolean inLast = comparison.holds(swap ? -last : last);
        boolean canMeet = Integer.signum(first) != Integer.signum(last)
                && (comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL);
        return inFirst == inLast && !canMeet
                ? Answer.of(inFirst)
                : Answer.undecided("the answer depends on the time zone that the claim does not name");
    }

    private static @Nullable LocalDateTime startOf(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        return value instanceof LocalDateTime dateTime ? dateTime : null;
    }

    private static Object parsed(Object value) {
        return value instanceof String text ? parse(text).orElse(text) : value;
    }

    /** Reads {@code 2024-01-31}, with a time of day after a blank or {@code T} if there is one. */
    static Optional<Object> parse(String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            if (iso.length() == 10) {
                return Optional.of(LocalDate.parse(iso));
            }
            if (iso.length() > 10 && iso.charAt(4) == '-') {
                return Optional.of(LocalDateTime.parse(iso));
            }
            return iso.indexOf(':') == 2 ? Optional.of(LocalTime.parse(iso)) : Optional.empty();
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
