package io.dbintent.knowledge;

import io.dbintent.schema.Column;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * TF-IDF over the tables of a schema: how much the words of an intent have in common with the names, columns and
 * comments of each. Counts saturate and wide tables are held back a little, as BM25 does.
 */
final class TermIndex {

    // Chosen on public questions over schemas of 2 to 175 tables; the order of size matters, the digits hardly.
    private static final double NAME = 6;
    private static final double COLUMN = 1;
    private static final double REFERENCE = 0.3;
    private static final double COMMENT = 0.7;

    private static final double SATURATION = 1.5;
    private static final double LENGTH_WEIGHT = 0.5;

    private final Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
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

    /** For each table that shares a word with {@code text}: what each shared word speaks for it, higher is better. */
    Map<String, Map<String, Double>> matches(String text) {
        Set<String> terms = new LinkedHashSet<>(terms(text));
        Map<String, Map<String, Double>> matches = new HashMap<>();
        weights.forEach((table, held) -> {
            double length = 1 - LENGTH_WEIGHT + LENGTH_WEIGHT * lengths.getOrDefault(table, 1.0) / averageLength;
            Map<String, Double> scores = new HashMap<>();
            for (String term : terms) {
                Double weight = held.get(term);
                if (weight != null) {
                    scores.put(term, rarity(term) * weight * (SATURATION + 1) / (weight + SATURATION * length));
                }
            }
            if (!scores.isEmpty()) {
                matches.put(table, scores);
            }
        });
        return matches;
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
