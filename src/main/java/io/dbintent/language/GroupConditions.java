package io.dbintent.language;

import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.List;

/** Reads what is said of a group as a whole: {@code whose average price is above 10}, {@code with more than 3 orders}. */
final class GroupConditions {

    private static final List<String> STARTS = List.of(
            "whose",
            "where the",
            "where",
            "for which the",
            "that have an",
            "that have a",
            "that have",
            "which have an",
            "which have a",
            "which have",
            "that has an",
            "that has a",
            "that has",
            "has an",
            "has a",
            "have an",
            "have a",
            "with an",
            "with a",
            "with",
            "having an",
            "having a",
            "having");

    private final Grammar g;

    GroupConditions(Grammar grammar) {
        this.g = grammar;
    }

    /** A figure over the rows of {@code table} in a group, compared with a number. */
    List<Parse<Condition>> read(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        int start = g.sentence.anyPhrase(at, STARTS);
        if (start < 0) {
            return found;
        }
        int i = g.sentence.skip(start, Words.DETERMINERS);
        List<Parse<Term>> figures = new ArrayList<>(g.measures.folded(i, table));
        figures.addAll(g.measures.countedRows(i, table));
        for (Parse<Term> figure : figures) {
            int number = g.sentence.skip(figure.next(), Words.BE);
            g.comparisons
                    .quantity(number)
                    .ifPresent(quantity -> found.add(
                            new Parse<>(compare(figure.value(), quantity.value()), quantity.next(), figure.cost())));
        }
        g.comparisons.quantity(start).ifPresent(quantity -> {
            for (TableMention mention : g.tables(quantity.next())) {
                if (mention.table().equals(table)) {
                    found.add(new Parse<>(
                            compare(Term.Aggregate.countRows(), quantity.value()),
                            quantity.next() + mention.length(),
                            mention.cost()));
                }
            }
        });
        return found;
    }

    private static Condition compare(Term figure, Quantity.Count count) {
        return new Condition.Compare(figure, count.comparison(), new Term.Constant(new Literal.Numeric(count.value())));
    }
}
