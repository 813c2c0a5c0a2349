package io.dbintent.knowledge;

import io.dbintent.schema.Column;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * TF-IDF over the tables of a schema: how much the words of an intent have in common with the names, columns and
 * comments of each. Counts saturate and wide tables are held back a little, as BM25 does.
 */
final class TermIndex {

    private static final double NAME = 3;
    private static final double COLUMN = 1;
    private static final double REFERENCE = 0.5;
    private static final double COMMENT = 0.7;

    private static final double SATURATION = 1.2;
    private static final double LENGTH_WEIGHT = 0.4;

    private final Map<String, Map<String, Double>> weights = new HashMap<>();
    private final Map<String, Double> lengths = new HashMap<>();
    private final Map<String, Integer> holders = new HashMap<>();
    private final double averageLength;

    TermIndex(Collection<Table> tables) {
        double total = 0;
        for (Table table : tables) {
            Map<String, Double> terms = new HashMap<>();
            add(terms, table.name(), NAME);
            add(terms, table.comment(), COMMENT);
            for (Column column : table.columns()) {
                add(terms, column.name(), COLUMN);
                add(terms, column.comment(), COMMENT);
            }
            for (ForeignKey key : table.foreignKeys()) {
                add(terms, key.referencedTable(), REFERENCE);
            }
            double length =
                    terms.values().stream().mapToDouble(Double::doubleValue).sum();
            terms.keySet().forEach(term -> holders.merge(term, 1, Integer::sum));
            weights.put(table.name(), terms);
            lengths.put(table.name(), length);
            total += length;
        }
        this.averageLength = Math.max(1, total / Math.max(1, tables.size()));
    }

    /** How well {@code text} fits each table that has a word of it; higher is better. */
    Map<String, Double> scores(String text) {
        Set<String> terms = new HashSet<>(terms(text));
        Map<String, Double> scores = new HashMap<>();
        weights.forEach((table, held) -> {
            double score = 0;
            for (String term : terms) {
                Double weight = held.get(term);
                if (weight != null) {
                    double length =
                            1 - LENGTH_WEIGHT + LENGTH_WEIGHT * lengths.getOrDefault(table, 1.0) / averageLength;
                    score += rarity(term) * weight * (SATURATION + 1) / (weight + SATURATION * length);
                }
            }
            if (score > 0) {
                scores.put(table, score);
            }
        });
        return scores;
    }

    /** The inverse document frequency: words that few tables hold tell more. */
    private double rarity(String term) {
        int count = holders.getOrDefault(term, 0);
        return Math.log(1 + (weights.size() - count + 0.5) / (count + 0.5));
    }

    private static void add(Map<String, Double> terms, String text, double weight) {
        terms(text).forEach(term -> terms.merge(term, weight, Double::sum));
    }

    /** The words, and each two neighbours as one: "order items" must meet "orderitems", and phrases tell more. */
    private static List<String> terms(String text) {
        List<String> words = Words.telling(text);
        List<String> terms = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            terms.add(words.get(i - 1) + words.get(i));
        }
        return terms;
    }
}
