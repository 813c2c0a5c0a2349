package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads measures that the vocabulary defines: {@code total revenue}, {@code customers with revenue above 40}. */
final class DomainMeasures {

    private final Grammar g;

    DomainMeasures(Grammar grammar) {
        this.g = grammar;
    }

    /** Whether a measure over rows of {@code table} stands at {@code at}. */
    boolean isAt(int at, Table table) {
        return at(at).filter(measure -> measure.table().equals(table)).isPresent();
    }

    private Optional<DomainWords.Measured> at(int at) {
        return g.lexicon.domain().at(g.sentence.tokens(), at).flatMap(DomainWords.Found::asMeasure);
    }

    /** Whether a measure over rows of {@code table} stands anywhere in the sentence. */
    boolean isMeasured(Table table) {
        for (int i = 0; i < g.sentence.size(); i++) {
            if (isAt(i, table)) {
                return true;
            }
        }
        return false;
    }

    /** The measure at {@code at}, after words that only repeat how it is made: {@code the total revenue}. */
    private List<Parse<DomainWords.Measured>> read(int at) {
        List<Parse<DomainWords.Measured>> found = new ArrayList<>();
        for (int start : Set.copyOf(List.of(at, g.sentence.skip(at, Words.DETERMINERS)))) {
            at(start).ifPresent(measure -> found.add(new Parse<>(measure, start + measure.length(), 0)));
            g.measures.fold(start).ifPresent(fold -> {
                int next = g.sentence.skip(fold.next(), Words.DETERMINERS);
                at(next).filter(measure -> term(measure.fold()) == fold.value()
                                || (measure.fold() == Vocabulary.Measure.COUNT && fold.value() == Term.Fold.SUM))
                        .ifPresent(measure -> found.add(new Parse<>(measure, next + measure.length(), 0)));
            });
        }
        found.forEach(parse -> g.sentence.reach(parse.next()));
        return Parse.distinct(found);
    }

    private static Term.Fold term(Vocabulary.Measure fold) {
        return switch (fold) {
            case SUM -> Term.Fold.SUM;
            case AVG -> Term.Fold.AVG;
            case COUNT -> Term.Fold.COUNT;
            case MIN -> Term.Fold.MIN;
            case MAX -> Term.Fold.MAX;
        };
    }

    /** The measure over all rows of a query or group of {@code table}. */
    List<Parse<Term>> folded(int at, Table table) {
        List<Parse<Term>> found = new ArrayList<>();
        for (Parse<DomainWords.Measured> measure : read(at)) {
            if (measure.value().table().equals(table)) {
                found.add(measure.map(value ->
                        new Term.Aggregate(term(value.fold()), value.column().map(Term.Field::of), false)));
            }
        }
        return found;
    }

    /** The measure of each row of {@code table}, over the rows that belong to it. */
    List<Parse<Term>> ofEach(int at, Table table) {
        List<Parse<Term>> found = new ArrayList<>();
        for (Parse<DomainWords.Measured> measure : read(at)) {
            way(table, measure.value()).ifPresent(way -> found.add(measure.map(value -> each(value, way))));
        }
        return found;
    }

    private static Term each(DomainWords.Measured measure, Way way) {
        if (measure.fold() == Vocabulary.Measure.COUNT || measure.column().isEmpty()) {
            return new Term.CountOf(way, given(measure));
        }
        return new Term.FoldOf(
                term(measure.fold()), way, Term.Field.of(measure.column().get()), List.of());
    }

    private static List<Condition> given(DomainWords.Measured measure) {
        return measure.column()
                .filter(column -> column.nullable())
                .<List<Condition>>map(column -> List.of(new Condition.Present(Term.Field.of(column))))
                .orElse(List.of());
    }

    /** The one way along which no row is counted twice. */
    private Optional<Way> way(Table table, DomainWords.Measured measure) {
        List<Way> ways = g.relations.ways(table, measure.table(), List.of(), true);
        if (ways.size() > 1) {
            g.sentence.ambiguous(PlainWords.plural(table) + " and " + PlainWords.plural(measure.table())
                    + " are linked in " + ways.size() + " ways");
        }
        boolean one = ways.size() == 1
                && !ways.get(0).isHere()
                && ways.get(0).hops().stream().noneMatch(Hop::toOne);
        return one ? Optional.of(ways.get(0)) : Optional.empty();
    }

    /** What follows {@code with} or {@code has}: {@code revenue above 40}, {@code a total revenue of 49.62}. */
    List<Parse<Condition>> owned(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        int start = g.sentence.skip(at, Set.of("a", "an", "the", "their", "its", "his", "her"));
        for (Parse<DomainWords.Measured> measure : read(start)) {
            way(table, measure.value()).ifPresent(way -> {
                int of = g.sentence.anyPhrase(
                        measure.next(), List.of("of exactly", "of", "equal to", "that is", "which is"));
                g.comparisons
                        .quantity(of > 0 ? of : measure.next())
                        .ifPresent(number -> found.add(number.map(count -> compared(measure.value(), way, count))));
            });
        }
        found.addAll(counted(at, table));
        return Parse.distinct(found);
    }

    /** {@code more than 2 deliveries}, where a delivery is counted by definition. */
    private List<Parse<Condition>> counted(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        g.comparisons.quantity(at).ifPresent(number -> at(number.next())
                .filter(measure -> measure.fold() == Vocabulary.Measure.COUNT)
                .ifPresent(measure -> way(table, measure)
                        .ifPresent(way -> found.add(new Parse<>(
                                compared(measure, way, number.value()), number.next() + measure.length(), 0)))));
        return found;
    }

    /** A sum over no rows is 0 to a reader and NULL to a database, which would be neither above nor below anything. */
    private static Condition compared(DomainWords.Measured measure, Way way, Quantity.Count number) {
        Condition compare = new Condition.Compare(
                each(measure, way), number.comparison(), new Term.Constant(new Literal.Numeric(number.value())));
        if (measure.fold() == Vocabulary.Measure.COUNT) {
            return compare;
        }
        Condition some = new Condition.Related(way, given(measure));
        boolean none = measure.fold() == Vocabulary.Measure.SUM && holdsForZero(number.comparison(), number.value());
        return none
                ? new Condition.Any(List.of(new Condition.Not(some), compare))
                : new Condition.All(List.of(some, compare));
    }

    private static boolean holdsForZero(Comparison comparison, BigDecimal number) {
        return comparison.holds(BigDecimal.ZERO.compareTo(number));
    }
}
