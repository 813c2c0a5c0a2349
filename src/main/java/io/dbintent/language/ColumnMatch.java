package io.dbintent.language;

import io.dbintent.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How well some words fit a column's name, in any order. */
final class ColumnMatch {

    /** Words that people add to a column's name without changing what they mean. */
    private static final Set<String> FILLERS =
            Set.of("number", "name", "address", "amount", "value", "code", "job", "date", "time");

    /** Words that people leave out of a column's name. */
    private static final Set<String> GENERIC = Set.of(
            "name", "type", "number", "code", "date", "value", "amount", "unit", "list", "form", "address", "text");

    /** Words that in front of a noun mean something else than its column. */
    private static final Set<String> LEADING = Set.of("number", "amount", "value");

    /** Units at the end of a column's name: {@code WeightKg}, {@code CapacityM3}. */
    private static final Set<String> UNITS = Set.of(
            "m", "2", "3", "kg", "g", "mg", "km", "cm", "mm", "l", "ml", "eur", "usd", "gbp", "min", "minimum", "ms",
            "sec");

    private ColumnMatch() {}

    /** The cost of reading {@code span} as {@code column}; -1 if it does not fit. */
    static int cost(List<String> span, TableWords table, Column column) {
        List<String> left = new ArrayList<>(table.words(column));
        List<String> own = table.ownWords(column);
        int cost = 0;
        int matched = 0;
        List<String> extra = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String word : span) {
            if (left.remove(word)) {
                matched += own.contains(word) ? 2 : 1;
            } else {
                others.add(word);
            }
        }
        for (String word : others) {
            String synonym = left.stream()
                    .filter(candidate -> Thesaurus.same(candidate, word) || derived(candidate, word))
                    .findFirst()
                    .orElse("");
            if (synonym.isEmpty()) {
                extra.add(word);
            } else {
                left.remove(synonym);
                matched += 1;
                cost++;
            }
        }
        if (matched == 0) {
            return -1;
        }
        for (String word : extra) {
            if (table.words().contains(word)) {
                continue;
            }
            if (table.words().stream().anyMatch(name -> Thesaurus.same(name, word))) {
                cost++;
                continue;
            }
            if (span.get(0).equals(word) && LEADING.contains(word)) {
                return -1;
            }
            if (!FILLERS.contains(word)) {
                return -1;
            }
            cost++;
        }
        for (String word : left) {
            if (word.equals("id")) {
                return -1;
            }
            if (UNITS.contains(word)) {
                continue;
            }
            if (own.contains(word) || !table.words().contains(word)) {
                cost += GENERIC.contains(word) ? 1 : 2;
            }
        }
        boolean onlyTableWords = span.stream().allMatch(word -> table.words().contains(word)) && !left.isEmpty();
        return cost > 3 || onlyTableWords ? -1 : cost;
    }

    private static boolean derived(String candidate, String word) {
        return derives(candidate) && derives(word) && Lemmas.sameRoot(candidate, word);
    }

    /** Whether a word is long enough to be recognised by its root. */
    static boolean derives(String word) {
        return word.length() > 4;
    }
}
