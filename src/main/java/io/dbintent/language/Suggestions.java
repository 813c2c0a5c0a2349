package io.dbintent.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Words of the schema that are spelled like one that is not in it. */
final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {}

    static List<String> near(String word, Collection<String> vocabulary) {
        String lower = Lemmas.lemma(word.toLowerCase(Locale.ROOT));
        int allowed = lower.length() < 5 ? 1 : 2;
        if (lower.length() < 3 || lower.length() > 40) {
            return List.of();
        }
        return vocabulary.stream()
                .filter(candidate -> Math.abs(candidate.length() - lower.length()) <= allowed)
                .filter(candidate -> distance(candidate, lower) <= allowed)
                .sorted(Comparator.<String>comparingInt(candidate -> distance(candidate, lower))
                        .thenComparing(candidate -> candidate))
                .limit(MOST)
                .toList();
    }

    /** Names spelled like one that does not exist, whatever their case. */
    static List<String> spelled(String name, Collection<String> names) {
        String lower = name.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, Math.min(3, lower.length() / 3));
        if (lower.length() > 100) {
            return List.of();
        }
        return names.stream()
                .filter(candidate -> Math.abs(candidate.length() - lower.length()) <= allowed)
                .filter(candidate -> distance(candidate.toLowerCase(Locale.ROOT), lower) <= allowed)
                .sorted(Comparator.<String>comparingInt(
                                candidate -> distance(candidate.toLowerCase(Locale.ROOT), lower))
                        .thenComparing(candidate -> candidate))
                .limit(MOST)
                .toList();
    }

    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
