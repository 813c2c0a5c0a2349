package io.dbintent.language;

import io.dbintent.schema.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Words of the schema that are spelled like one that is not in it. */
final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {}

    static List<String> near(String word, Collection<String> vocabulary) {
        String lower = Lemmas.lemma(word.toLowerCase(Locale.ROOT));
        return lower.length() < 3 || lower.length() > 40
                ? List.of()
                : nearest(lower, vocabulary, lower.length() < 5 ? 1 : 2, UnaryOperator.identity());
    }

    /** Names spelled like one that does not exist, whatever their case. */
    static List<String> spelled(String name, Collection<String> names) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() > 100
                ? List.of()
                : nearest(
                        lower,
                        names,
                        Math.max(1, Math.min(3, lower.length() / 3)),
                        candidate -> candidate.toLowerCase(Locale.ROOT));
    }

    private static List<String> nearest(
            String wanted, Collection<String> candidates, int allowed, UnaryOperator<String> folding) {
        ToIntFunction<String> distance = candidate -> EditDistance.between(folding.apply(candidate), wanted);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - wanted.length()) <= allowed)
                .filter(candidate -> distance.applyAsInt(candidate) <= allowed)
                .sorted(Comparator.comparingInt(distance).thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }
}
