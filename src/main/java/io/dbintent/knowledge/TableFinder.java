package io.dbintent.knowledge;

import io.dbintent.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the tables that matter for an intent. Outright mentions weigh most, then words in common, then meaning; the
 * neighbours along foreign keys of what was found come last. The same intent and schema give the same order.
 */
final class TableFinder {

    private static final double MENTION = 1.0;
    private static final double WORDS = 1.0;
    private static final double MEANING = 1.0;

    private final TableGroups groups;
    private final Mentions mentions;
    private final TermIndex terms;

    TableFinder(Schema schema) {
        this.groups = new TableGroups(schema);
        this.mentions = new Mentions(groups.names());
        this.terms = new TermIndex(schema.tables());
    }

    /**
     * Ranks all tables for which anything speaks, best first.
     *
     * @param meaning the cosine of each table's document with the intent; empty if there are no embeddings
     */
    List<String> rank(String intent, Map<String, Double> meaning) {
        Map<String, Double> scores = new HashMap<>();
        mentions.in(intent).forEach((table, score) -> scores.merge(table, MENTION * score, Double::sum));
        fromZeroToOne(terms.scores(intent), 0)
                .forEach((table, score) -> scores.merge(table, WORDS * score, Double::sum));
        double least =
                meaning.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        fromZeroToOne(meaning, least).forEach((table, score) -> scores.merge(table, MEANING * score, Double::sum));
        return groups.names().stream()
                .filter(scores::containsKey)
                .sorted(Comparator.comparingDouble((String table) -> -scores.getOrDefault(table, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * The neighbours of {@code found} that are not among them: first those that connect most of them, then the better
     * ranked.
     */
    List<String> neighbours(List<String> found, List<String> ranking, int limit) {
        Map<String, Set<String>> reachedFrom = new HashMap<>();
        for (String table : found) {
            for (String neighbour : groups.neighbours(table)) {
                reachedFrom.computeIfAbsent(neighbour, any -> new HashSet<>()).add(table);
            }
        }
        Map<String, Integer> ranks = new HashMap<>();
        for (String table : ranking) {
            ranks.put(table, ranks.size());
        }
        List<String> neighbours = new ArrayList<>(reachedFrom.keySet());
        neighbours.removeAll(new HashSet<>(found));
        neighbours.sort(Comparator.comparingInt((String table) -> -bridges(reachedFrom, table))
                .thenComparingInt(table -> ranks.getOrDefault(table, Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder()));
        return neighbours.subList(0, Math.min(limit, neighbours.size()));
    }

    TableGroups groups() {
        return groups;
    }

    private static int bridges(Map<String, Set<String>> reachedFrom, String table) {
        return reachedFrom.getOrDefault(table, Set.of()).size();
    }

    private static Map<String, Double> fromZeroToOne(Map<String, Double> scores, double least) {
        double most =
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Map<String, Double> scaled = new HashMap<>();
        scores.forEach((table, score) -> scaled.put(table, most > least ? (score - least) / (most - least) : 0.0));
        return scaled;
    }
}
