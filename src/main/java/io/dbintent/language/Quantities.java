package io.dbintent.language;

import io.dbintent.plan.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how many things a noun phrase speaks of: {@code none of the}, {@code at least two}, {@code every}. */
final class Quantities {

    private final Grammar g;

    Quantities(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Quantity>> read(int at) {
        List<Parse<Quantity>> found = new ArrayList<>();
        Optional<Parse<Quantity.Count>> bound = g.comparisons
                .quantity(at)
                .filter(count -> g.sentence.word(at, "no")
                        || g.sentence.word(at, "not")
                        || g.sentence.phrase(at, "a single") > 0);
        if (bound.isPresent()) {
            return List.of(new Parse<>(bound.get().value(), bound.get().next(), 0));
        }
        int none = g.sentence.anyPhrase(
                at,
                List.of(
                        "none of the",
                        "none of our",
                        "none of",
                        "not a single",
                        "not any",
                        "not one",
                        "no single",
                        "no"));
        if (none > 0) {
            return List.of(new Parse<>(new Quantity.None(), none, 0));
        }
        int all = g.sentence.anyPhrase(
                at,
                List.of(
                        "all of the",
                        "all of our",
                        "all the",
                        "all our",
                        "all",
                        "every single",
                        "every",
                        "each and every",
                        "each of the",
                        "each of our",
                        "each one of the",
                        "each"));
        if (all > 0) {
            found.add(new Parse<>(new Quantity.All(), all, 0));
            return found;
        }
        int some = g.sentence.anyPhrase(
                at,
                List.of(
                        "some of the",
                        "some of our",
                        "some of",
                        "at least some",
                        "any of the",
                        "some",
                        "any",
                        g.sentence.isClaim() ? "some" : "several",
                        "another",
                        "an",
                        "a"));
        g.comparisons.quantity(at).filter(number -> isCount(number.value())).ifPresent(number -> {
            int of = g.sentence.anyPhrase(number.next(), List.of("of the", "of our", "of all", "of"));
            found.add(new Parse<>(number.value(), of > 0 ? of : number.next(), 0));
        });
        if (some > 0) {
            found.add(new Parse<>(new Quantity.Some(), some, 0));
            return found;
        }
        int i = g.sentence.skip(at, Words.DETERMINERS);
        found.add(new Parse<>(new Quantity.Plain(i > at), i, 0));
        if (i > at) {
            g.comparisons
                    .number(i, false)
                    .ifPresent(number -> found.add(new Parse<>(
                            new Quantity.Count(Comparison.EQUAL, number.value(), false), number.next(), 0)));
        }
        return found;
    }

    /** A number of things is whole, and "zero or more" says nothing. */
    private static boolean isCount(Quantity.Count count) {
        boolean trivial = count.comparison() == Comparison.GREATER_OR_EQUAL
                && count.value().signum() == 0;
        return !trivial
                && count.value().signum() >= 0
                && count.value().stripTrailingZeros().scale() <= 0;
    }
}
