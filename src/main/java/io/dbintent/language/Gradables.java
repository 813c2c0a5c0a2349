package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adjectives that measure: which column {@code older}, {@code cheapest} or {@code longest} speaks of, and which way. */
final class Gradables {

    /** A column that an adjective measures by, and whether the adjective's superlative takes the largest value. */
    record Scale(Column column, boolean high) {}

    private record Meaning(List<String> columns, boolean high) {}

    private static final Map<String, List<Meaning>> MEANINGS = new HashMap<>();

    static {
        scale(
                "long",
                "longer longest lengthiest",
                "short shorter shortest",
                "duration length millisecond second minute runtime hour");
        scale(
                "expensive",
                "costly costlier costliest pricey pricier priciest dearer dearest",
                "cheap cheaper cheapest",
                "price cost fee rate");
        scale("heavy", "heavier heaviest", "light lighter lightest", "weight");
        scale("tall", "taller tallest", "-", "height");
        scale("fast", "faster fastest quickest", "slow slower slowest", "speed");
        scale(
                "big",
                "bigger biggest large larger largest",
                "small smaller smallest tiny",
                "area size total amount capacity");
        scale("populous", "populated populace", "-", "population");
        scale("deep", "deeper deepest", "shallow", "depth");
        scale("wide", "wider widest broadest", "narrow narrower narrowest", "width");
        scale("rich", "richer richest", "poor poorer poorest", "salary income wealth balance");
        aged("old", "older oldest", "young younger youngest");
    }

    private static void scale(String word, String high, String low, String columns) {
        List<String> list = List.of(columns.split(" ", -1));
        for (String form : (word + " " + high).split(" ", -1)) {
            MEANINGS.put(form, List.of(new Meaning(list, true)));
        }
        for (String form : low.split(" ", -1)) {
            MEANINGS.put(form, List.of(new Meaning(list, false)));
        }
    }

    private static void aged(String word, String old, String young) {
        for (String form : (word + " " + old).split(" ", -1)) {
            MEANINGS.put(form, List.of(new Meaning(List.of("age"), true), new Meaning(List.of("birth"), false)));
        }
        for (String form : young.split(" ", -1)) {
            MEANINGS.put(form, List.of(new Meaning(List.of("age"), false), new Meaning(List.of("birth"), true)));
        }
    }

    private static final Set<String> LATEST = Set.of("latest", "newest", "last");
    private static final Set<String> EARLIEST = Set.of("earliest", "first");

    private final Grammar g;

    Gradables(Grammar grammar) {
        this.g = grammar;
    }

    static boolean isSuperlative(String lower) {
        return (lower.endsWith("est") && MEANINGS.containsKey(lower)) || lower.equals("populace");
    }

    static boolean isComparative(String lower) {
        return lower.endsWith("er") && MEANINGS.containsKey(lower);
    }

    /** The column that an adjective measures in {@code table}. */
    Optional<Scale> scale(String adjective, Table table) {
        for (Meaning meaning : MEANINGS.getOrDefault(adjective, List.of())) {
            for (String word : meaning.columns()) {
                List<Column> fitting = table.columns().stream()
                        .filter(column -> measures(table, column, word))
                        .toList();
                if (fitting.size() == 1) {
                    return Optional.of(new Scale(fitting.get(0), meaning.high()));
                }
                if (fitting.size() > 1) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private boolean measures(Table table, Column column, String word) {
        boolean measurable =
                column.type().family().isNumeric() || column.type().family().isCalendar();
        List<String> words = g.lexicon.of(table).words(column);
        return measurable
                && words.contains(word)
                && !words.contains("id")
                && !g.lexicon.of(table).isKeyLike(column);
    }

    /** A superlative before or after a noun: {@code longest}, {@code most expensive}, {@code most recent}, {@code latest}. */
    Optional<Parse<Things.Top>> superlative(int at, Table table) {
        String word = g.sentence.lower(at);
        String second = g.sentence.lower(at + 1);
        if (isSuperlative(word)) {
            return top(word, table, at + 1, true);
        }
        if ((word.equals("most") || word.equals("least")) && MEANINGS.containsKey(second)) {
            return top(second, table, at + 2, word.equals("most"));
        }
        boolean recent = word.equals("most") && second.equals("recent");
        if (LATEST.contains(word) || EARLIEST.contains(word) || recent) {
            int next = recent ? at + 2 : at + 1;
            return g.dates
                    .main(table)
                    .map(column -> new Parse<>(
                            new Things.Top(Term.Field.of(column), recent || LATEST.contains(word), 0),
                            next,
                            word.equals("first") || word.equals("last") ? 2 : 0));
        }
        return Optional.empty();
    }

    private Optional<Parse<Things.Top>> top(String word, Table table, int next, boolean most) {
        Optional<Scale> measured = scale(word, table);
        if (measured.isEmpty() && word.equals("oldest")) {
            // what has no age has the date that its row is about
            return g.dates
                    .main(table)
                    .map(column -> new Parse<>(new Things.Top(Term.Field.of(column), false, 0), next, 1));
        }
        return measured.map(
                scale -> new Parse<>(new Things.Top(Term.Field.of(scale.column()), scale.high() == most, 0), next, 0));
    }

    /** {@code female}, {@code male}: the column of sexes, if the database holds such words or their first letters. */
    Optional<Parse<Condition>> gender(int at, Table table) {
        String word = g.sentence.lower(at);
        if (!word.equals("female") && !word.equals("male")) {
            return Optional.empty();
        }
        for (Column column : table.columns()) {
            boolean sex = g.lexicon.of(table).words(column).stream().anyMatch(name -> Thesaurus.same(name, "sex"));
            Optional<String> stored = g.values.domain(table.name(), column.name()).stream()
                    .filter(text -> text.equalsIgnoreCase(word) || text.equalsIgnoreCase(word.substring(0, 1)))
                    .findFirst();
            if (sex && stored.isPresent()) {
                Condition is = new Condition.Compare(
                        Term.Field.of(column),
                        io.dbintent.plan.Comparison.EQUAL,
                        new Term.Constant(new io.dbintent.sql.Literal.Text(stored.get())));
                return Optional.of(new Parse<>(is, at + 1, 0));
            }
        }
        return Optional.empty();
    }
}
