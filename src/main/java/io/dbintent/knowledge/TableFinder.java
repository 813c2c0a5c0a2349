package io.dbintent.knowledge;

import io.dbintent.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the tables that matter for an intent. Outright mentions weigh most, then words in common, then meaning; what
 * one table explains of the intent no longer speaks for the next. The tables that join what was found come last. The
 * same intent and schema give the same order.
 */
final class TableFinder {

    // Chosen on public questions over schemas of 2 to 175 tables; the order of size matters, the digits hardly.
    private static final double MENTION = 2;
    private static final double WORDS = 1;
    private static final double MEANING = 0.3;
    /** What is left of a word's weight once a table that was found holds it. */
    private static final double EXPLAINED = 0.6;
    /** What a foreign key to a table that was found speaks for another. */
    private static final double KEY = 1.5;
    /** The same for a column name that the two share and hardly any other. */
    private static final double SHARED = 0.2;

    /** How many tables to add for each that is found: without them the tables between two others are missed. */
    private static final int JOINING = 2;

    private final TableGroups groups;
    private final Mentions mentions;
    private final TermIndex terms;
    private final JoinColumns joins;

    TableFinder(Schema schema) {
        this.groups = new TableGroups(schema);
        this.mentions = new Mentions(groups.names());
        this.terms = new TermIndex(schema.tables());
        this.joins = new JoinColumns(schema.tables());
    }

    /**
     * The tables for which anything speaks, best first, then those that join them.
     *
     * @param meaning the cosine of each table's document with the intent; empty if there are no embeddings
     * @param limit how many to find; at most twice as many are added that join them
     */
    Found find(String intent, Map<String, Double> meaning, int limit) {
        Map<String, Double> certain = new HashMap<>();
        mentions.in(intent).forEach((table, score) -> certain.merge(table, MENTION * score, Double::sum));
        fromZeroToOne(meaning).forEach((table, score) -> certain.merge(table, MEANING * score, Double::sum));
        Map<String, Map<String, Double>> words = terms.matches(intent);
        double most =
                words.values().stream().mapToDouble(TableFinder::sum).max().orElse(1);

        Map<String, Double> weights = new HashMap<>();
        Map<String, Double> scores = Map.of();
        List<String> best = new ArrayList<>();
        Set<String> open = new TreeSet<>(certain.keySet());
        open.addAll(words.keySet());
        while (best.size() < limit && !open.isEmpty()) {
            scores = scores(open, certain, words, weights, most);
            String next = byScore(scores).get(0);
            best.add(next);
            open.remove(next);
            words.getOrDefault(next, Map.of())
                    .keySet()
                    .forEach(word -> weights.merge(word, EXPLAINED, (now, factor) -> now * factor));
        }
        return new Found(best, joining(best, scores, JOINING * limit));
    }

    private static Map<String, Double> scores(
            Set<String> open,
            Map<String, Double> certain,
            Map<String, Map<String, Double>> words,
            Map<String, Double> weights,
            double most) {
        Map<String, Double> scores = new HashMap<>();
        for (String table : open) {
            double score = 0;
            for (Map.Entry<String, Double> match :
                    words.getOrDefault(table, Map.of()).entrySet()) {
                score += match.getValue() * weights.getOrDefault(match.getKey(), 1.0);
            }
            scores.put(table, certain.getOrDefault(table, 0.0) + WORDS * score / most);
        }
        return scores;
    }

    private List<String> joining(List<String> best, Map<String, Double> scores, int limit) {
        Map<String, Double> joining = new HashMap<>(scores);
        for (String table : groups.names()) {
            for (String found : best) {
                boolean key = groups.neighbours(found).contains(table);
                double link = key ? KEY : SHARED * joins.strength(table, found);
                if (link > 0) {
                    joining.merge(table, link, Double::sum);
                }
            }
        }
        best.forEach(joining::remove);
        List<String> ranked = byScore(joining);
        return ranked.subList(0, Math.min(limit, ranked.size()));
    }

    private static List<String> byScore(Map<String, Double> scores) {
        return scores.keySet().stream()
                .sorted(Comparator.comparingDouble((String table) -> -scores.getOrDefault(table, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    TableGroups groups() {
        return groups;
    }

    private static double sum(Map<String, Double> scores) {
        return scores.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<String, Double> fromZeroToOne(Map<String, Double> scores) {
        double least =
                scores.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most =
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Map<String, Double> scaled = new HashMap<>();
        scores.forEach((table, score) -> scaled.put(table, most > least ? (score - least) / (most - least) : 0.0));
        return scaled;
    }

    /**
     * @param best what the intent is about, best first
     * @param joining what joins them or comes next
     */
    record Found(List<String> best, List<String> joining) {}
}
