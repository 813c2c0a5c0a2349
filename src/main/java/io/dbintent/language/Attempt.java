package io.dbintent.language;

import io.dbintent.plan.Claim;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one way to read the tokens gave.
 *
 * @param sentence how far it came, and what was ambiguous
 * @param claims null if it failed or was ambiguous
 */
record Attempt(Sentence sentence, @Nullable List<Claim> claims) {

    static Attempt none(Sentence sentence) {
        return new Attempt(sentence, null);
    }

    /** The cheapest reading, unless another one is as cheap and not the same. */
    static <T> Optional<T> best(List<Parse<T>> parses, Sentence sentence, Function<T, String> sql) {
        if (parses.isEmpty()) {
            return Optional.empty();
        }
        int cheapest = parses.stream().mapToInt(Parse::cost).min().orElse(0);
        Set<String> different = new LinkedHashSet<>();
        @Nullable T best = null;
        for (Parse<T> parse : parses) {
            if (parse.cost() == cheapest) {
                different.add(sql.apply(parse.value()));
                best = best == null ? parse.value() : best;
            }
        }
        if (different.size() > 1) {
            sentence.ambiguous("it can be read in " + different.size() + " ways: " + String.join(" | ", different));
            return Optional.empty();
        }
        return Optional.ofNullable(best);
    }
}
