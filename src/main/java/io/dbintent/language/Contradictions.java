package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds conditions that no row can meet, such as before and after the same year: they were meant of different rows. */
final class Contradictions {

    private Contradictions() {}

    static boolean in(List<Condition> conditions) {
        List<Condition.Compare> compares = new ArrayList<>();
        conditions.forEach(condition -> flatten(condition, compares));
        for (Condition.Compare low : compares) {
            for (Condition.Compare high : compares) {
                if (low.left().equals(high.left()) && above(low) && below(high) && crossed(low, high)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void flatten(Condition condition, List<Condition.Compare> compares) {
        if (condition instanceof Condition.Compare compare) {
            compares.add(compare);
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> flatten(part, compares));
        }
    }

    private static boolean above(Condition.Compare compare) {
        return compare.comparison() == Comparison.GREATER || compare.comparison() == Comparison.GREATER_OR_EQUAL;
    }

    private static boolean below(Condition.Compare compare) {
        return compare.comparison() == Comparison.LESS || compare.comparison() == Comparison.LESS_OR_EQUAL;
    }

    private static boolean crossed(Condition.Compare low, Condition.Compare high) {
        Optional<BigDecimal> least = number(low.right());
        Optional<BigDecimal> most = number(high.right());
        if (least.isEmpty() || most.isEmpty()) {
            return false;
        }
        int order = least.get().compareTo(most.get());
        boolean closed =
                low.comparison() == Comparison.GREATER_OR_EQUAL && high.comparison() == Comparison.LESS_OR_EQUAL;
        return order > 0 || (order == 0 && !closed);
    }

    private static Optional<BigDecimal> number(Term term) {
        if (!(term instanceof Term.Constant constant)) {
            return Optional.empty();
        }
        if (constant.literal() instanceof Literal.Numeric numeric) {
            return Optional.of(numeric.value());
        } else if (constant.literal() instanceof Literal.Date date) {
            return Optional.of(BigDecimal.valueOf(date.value().toEpochDay()));
        }
        return Optional.empty();
    }
}
