package io.dbintent.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the tables that an intent names outright: "from the orders table", "the orders contain", "orders have", or the
 * bare name, singular or plural, written as one word or several.
 */
final class Mentions {

    /** The words "table" or "view" stand beside the name. */
    static final double EXPLICIT = 3;
    /** A phrase that a table usually stands in. */
    static final double PHRASE = 2;
    /** The name occurs. */
    static final double BARE = 1;

    private static final Set<String> BEFORE = Set.of("from", "in", "of", "into", "all");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "any", "each", "every", "all", "our");
    private static final Set<String> AFTER = Set.of("contain", "has", "have", "hold", "include", "with");
    private static final Set<String> KINDS = Set.of("table", "view");

    /** The words of each table's name. */
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    Mentions(Collection<String> tables) {
        for (String table : tables) {
            List<String> words = Words.of(table);
            if (!words.isEmpty()) {
                names.put(table, words);
            }
        }
    }

    /** How outright {@code intent} names each table that it names. */
    Map<String, Double> in(String intent) {
        List<String> words = Words.of(intent);
        List<Mention> mentions = new ArrayList<>();
        names.forEach((table, name) -> find(table, name, words, mentions));
        Map<String, Double> strengths = new HashMap<>();
        for (Mention mention : mentions) {
            // "order items" names order_items, not orders.
            if (mentions.stream().noneMatch(mention::isWithin)) {
                strengths.merge(mention.table, strength(mention, words), Math::max);
            }
        }
        return strengths;
    }

    private static void find(String table, List<String> name, List<String> words, List<Mention> mentions) {
        String joined = String.join("", name);
        for (int from = 0; from < words.size(); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < words.size() && run.length() < joined.length(); to++) {
                run.append(words.get(to));
                if (run.toString().contentEquals(joined)) {
                    mentions.add(new Mention(table, from, to + 1));
                }
            }
        }
    }

    private static double strength(Mention mention, List<String> words) {
        int before = mention.from - 1;
        String previous = before >= 0 ? words.get(before) : "";
        String next = mention.to < words.size() ? words.get(mention.to) : "";
        if (KINDS.contains(next) || KINDS.contains(previous)) {
            return EXPLICIT;
        }
        if (ARTICLES.contains(previous) && before > 0) {
            previous = words.get(before - 1);
        }
        return BEFORE.contains(previous) || AFTER.contains(next) ? PHRASE : BARE;
    }

    /** A table's name at the words {@code from} to {@code to}, the last excluded. */
    private record Mention(String table, int from, int to) {

        boolean isWithin(Mention other) {
            return other.from <= from && other.to >= to && other.to - other.from > to - from;
        }
    }
}
