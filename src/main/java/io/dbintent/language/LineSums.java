package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads that a total agrees with its parts: {@code parcel weights match the sum of their pieces}. */
final class LineSums {

    private final Grammar g;

    LineSums(Grammar grammar) {
        this.g = grammar;
    }

    /** {@code parcel weights match the sum of their pieces}. */
    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Set.of("the", "all", "every", "each", "our"));
        for (Table table : g.schema.tables()) {
            for (ColumnMention mention : g.columns(i, table)) {
                int next = i + mention.length();
                int of = g.sentence.anyPhrase(next, List.of("of every", "of each", "of all", "of the", "of"));
                boolean named = false;
                if (of > 0) {
                    for (TableMention owner : g.tables(of)) {
                        if (owner.table().equals(table)) {
                            next = of + owner.length();
                            named = true;
                        }
                    }
                } else {
                    named = g.tables(i).stream().anyMatch(owner -> owner.table().equals(table));
                }
                int match = g.sentence.anyPhrase(
                        next,
                        List.of(
                                "match the sum of",
                                "matches the sum of",
                                "equal the sum of",
                                "equals the sum of",
                                "is the sum of",
                                "are the sum of",
                                "is equal to the sum of",
                                "are equal to the sum of",
                                "match the total of",
                                "equals the total of",
                                "add up to",
                                "should equal the sum of",
                                "must equal the sum of",
                                "agree with the sum of"));
                if (named
                        && match > 0
                        && mention.single()
                        && mention.column().type().family().isNumeric()) {
                    found.addAll(lines(table, mention, g.sentence.skip(match, Words.DETERMINERS)));
                }
            }
        }
        return found;
    }

    private List<Parse<Assertion>> lines(Table table, ColumnMention total, int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (TableMention mention : g.tables(at)) {
            List<Way> ways = g.relations.ways(table, mention.table(), List.of(), true);
            Optional<Term> amount = amount(mention.table());
            if (ways.size() == 1 && !ways.get(0).toOne() && amount.isPresent()) {
                Term sum = new Term.FoldOf(Term.Fold.SUM, ways.get(0), amount.get(), List.of());
                Condition equal = new Condition.Compare(Term.Field.of(total.column()), Comparison.EQUAL, sum);
                Select all = ClaimGrammar.rows(Things.all(table), g);
                int end = g.sentence.anyPhrase(at + mention.length(), List.of("amounts", "totals", "items"));
                found.add(new Parse<>(
                        Assertion.every(all, equal),
                        end > 0 ? end : at + mention.length(),
                        total.cost() + mention.cost()));
            }
        }
        return found;
    }

    /** What one line is worth: its amount, or quantity times price where nothing reduces it. */
    private Optional<Term> amount(Table lines) {
        for (String word : List.of("amount", "total")) {
            List<Column> columns = g.verbs.numericColumns(lines, word);
            if (columns.size() == 1) {
                return Optional.of(Term.Field.of(columns.get(0)));
            }
        }
        List<Column> quantity = g.verbs.numericColumns(lines, "quantity");
        List<Column> price = g.verbs.numericColumns(lines, "price");
        boolean reduced = !g.verbs.numericColumns(lines, "discount").isEmpty();
        return quantity.size() == 1 && price.size() == 1 && !reduced
                ? Optional.of(new Term.Product(Term.Field.of(quantity.get(0)), Term.Field.of(price.get(0))))
                : Optional.empty();
    }
}
