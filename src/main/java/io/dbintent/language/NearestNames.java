package io.dbintent.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of the schema that are near an unknown word in meaning. They are suggested and never answered with: among the
 * nearest names, words such as employer and employee are as near as synonyms, at every threshold (docs/language.md).
 */
final class NearestNames {

    /** Below this, what is nearest is near by chance. */
    private static final double NEAR = 0.80;

    private static final int MOST_NAMES = 400;
    private static final int MOST = 2;

    private final Lexicon lexicon;
    private final Similarity similarity;

    NearestNames(Lexicon lexicon, Similarity similarity) {
        this.lexicon = lexicon;
        this.similarity = similarity;
    }

    private record Near(String name, double cosine) {}

    /** The words of the nearest names, nearest first; of the tables, and of the columns of tables that are mentioned. */
    List<List<String>> to(String word, List<Token> tokens) {
        Set<String> phrases = new LinkedHashSet<>(lexicon.tablePhrases());
        for (int at = 0; at < tokens.size(); at++) {
            lexicon.tablesAt(tokens, at).forEach(mention -> phrases.addAll(lexicon.columnPhrases(mention.table())));
        }
        List<String> names = phrases.stream().limit(MOST_NAMES).toList();
        List<Double> cosines = similarity.to(word, names);
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < cosines.size(); i++) {
            if (cosines.get(i) >= NEAR) {
                near.add(new Near(names.get(i), cosines.get(i)));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingDouble(Near::cosine).reversed())
                .limit(MOST)
                .map(found -> List.of(found.name().split(" ", -1)))
                .toList();
    }
}
