package io.dbintent.language;

import java.util.List;
import java.util.Optional;

/** Steps from one table to another; none for the table itself. */
record Way(List<Hop> hops) {

    static final Way HERE = new Way(List.of());

    Way {
        hops = List.copyOf(hops);
    }

    boolean isHere() {
        return hops.isEmpty();
    }

    boolean toOne() {
        return hops.stream().allMatch(Hop::toOne);
    }

    Optional<Hop> last() {
        return hops.isEmpty() ? Optional.empty() : Optional.of(hops.get(hops.size() - 1));
    }

    /** Up to a shared row and down again, as from a city over its country to a language: related, but loosely. */
    boolean fansOut() {
        boolean up = false;
        for (Hop hop : hops) {
            if (!hop.toOne() && up) {
                return true;
            }
            up |= hop.toOne();
        }
        return false;
    }
}
