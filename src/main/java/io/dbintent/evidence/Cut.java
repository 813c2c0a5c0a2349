package io.dbintent.evidence;

import io.dbintent.plan.Comparison;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A bound as a cut through the line of values, so that "more than 11" and "at least 12" are one cut of whole numbers.
 *
 * @param at the value next to the cut
 * @param after whether the cut lies after the value, so that the value is below
 * @param above whether the values above the cut are meant
 */
record Cut(BigDecimal at, boolean after, boolean above) {

    /** The cut of an inequality; empty for the others. */
    static Optional<Cut> of(String operator, BigDecimal value, boolean whole) {
        return switch (operator) {
            case "<" -> Optional.of(new Cut(value, false, false).normal(whole));
            case "<=" -> Optional.of(new Cut(value, true, false).normal(whole));
            case ">" -> Optional.of(new Cut(value, true, true).normal(whole));
            case ">=" -> Optional.of(new Cut(value, false, true).normal(whole));
            default -> Optional.empty();
        };
    }

    static Optional<Cut> of(Comparison comparison, BigDecimal value, boolean whole) {
        return of(comparison.symbol(), value, whole);
    }

    private Cut normal(boolean whole) {
        return whole && after ? new Cut(at.add(BigDecimal.ONE), false, above) : this;
    }

    /** True if both cut the line at one place. */
    boolean samePlace(Cut other) {
        return at.compareTo(other.at) == 0 && after == other.after;
    }
}
