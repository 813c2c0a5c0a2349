package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads comparisons with an adjective or a column: {@code older than 20}, {@code above age 20}, {@code below the average}. */
final class ComparativePhrases {

    /** Units of time in a column's name: a number without its unit would be a guess. */
    private static final Set<String> TIMES = Set.of("millisecond", "second", "minute", "hour");

    private final Grammar g;

    ComparativePhrases(Grammar grammar) {
        this.g = grammar;
    }

    /** {@code older than 20}, {@code above age 20}, {@code heavier than 10}, {@code below 30}. */
    List<Parse<Condition>> comparative(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        String word = g.sentence.lower(at);
        boolean more = word.equals("more") && g.sentence.word(at + 2, "than");
        String adjective = more ? g.sentence.lower(at + 1) : word;
        int than = more ? at + 2 : at + 1;
        if ((more || Gradables.isComparative(word)) && g.sentence.word(than, "than")) {
            g.gradables.scale(adjective, table).ifPresent(scale -> {
                Comparison comparison = scale.high() ? Comparison.GREATER : Comparison.LESS;
                found.addAll(against(than + 1, table, Term.Field.of(scale.column()), comparison));
            });
        }
        Optional<Parse<Comparison>> comparison = g.comparisons.word(at);
        if (comparison.isPresent()) {
            int i = g.sentence.skip(comparison.get().next(), Words.DETERMINERS);
            for (ColumnMention mention : g.columns(i, table)) {
                if (mention.single()) {
                    int of = g.sentence.phrase(i + mention.length(), "of");
                    found.addAll(against(
                            of > 0 && !g.sentence.isClaim() ? of : i + mention.length(),
                            table,
                            Term.Field.of(mention.column()),
                            comparison.get().value()));
                }
            }
            int average = g.sentence.anyPhrase(i, List.of("average", "mean"));
            if (average > 0) {
                for (ColumnMention mention : g.columns(average, table)) {
                    if (mention.single() && mention.column().type().family().isNumeric()) {
                        Term.Field field = Term.Field.of(mention.column());
                        g.measures
                                .standard(i, table, field)
                                .forEach(parse -> found.add(parse.plus(mention.cost())
                                        .map(term -> new Condition.Compare(
                                                field, comparison.get().value(), term))));
                    }
                }
            }
        }
        return found;
    }

    private List<Parse<Condition>> against(int at, Table table, Term.Field field, Comparison comparison) {
        List<Parse<Condition>> found = new ArrayList<>();
        boolean calendar = Dates.isDate(field.column());
        g.durations
                .quantity(at, field.column())
                .flatMap(time -> g.attributes
                        .numeric(
                                field,
                                new Quantity.Count(comparison, time.value().value(), true))
                        .map(condition -> new Parse<>(condition, time.next(), 0)))
                .ifPresent(found::add);
        g.comparisons.number(at, true).filter(number -> !calendar).ifPresent(number -> {
            int next = g.attributes.units(number.next(), field);
            boolean timed = Names.words(field.column().name()).stream().anyMatch(TIMES::contains);
            boolean united = Durations.unit(field.column()).isPresent();
            if ((timed && next == number.next()) || united) {
                return;
            }
            g.attributes
                    .numeric(field, new Quantity.Count(comparison, number.value(), true))
                    .ifPresent(condition -> found.add(new Parse<>(condition, next, 0)));
        });
        int i = g.sentence.skip(at, Words.DETERMINERS);
        List<Parse<Term>> standards = new ArrayList<>(g.measures.standard(i, table, field));
        standards.addAll(g.measures.extremeOf(at, table, field, comparison == Comparison.GREATER));
        for (Parse<Term> standard : standards) {
            found.add(standard.map(term -> new Condition.Compare(field, comparison, term)));
        }
        return found;
    }
}
