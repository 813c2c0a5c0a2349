package io.dbintent.language;

import io.dbintent.plan.Comparison;
import java.math.BigDecimal;

/** How many things a phrase speaks of. */
sealed interface Quantity {

    /** {@code all}, {@code every}, {@code each}. */
    record All() implements Quantity {}

    /** {@code no}, {@code none of the}, {@code not a single}. */
    record None() implements Quantity {}

    /** {@code some}, {@code any}, {@code a}. */
    record Some() implements Quantity {}

    /** A definite or bare plural: {@code the tracks}, {@code tracks}. */
    record Plain(boolean definite) implements Quantity {}

    /** {@code at least 3}, {@code exactly ten}, {@code 5}. */
    record Count(Comparison comparison, BigDecimal value, boolean explicit) implements Quantity {}
}
