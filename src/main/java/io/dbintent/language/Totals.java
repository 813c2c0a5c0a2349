package io.dbintent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads that things add up to a sum: {@code the invoices billed to France total 195.10}. */
final class Totals {

    private final Grammar g;

    Totals(Grammar grammar) {
        this.g = grammar;
    }

    /** {@code the invoices billed to France total 195.10}, {@code the freight cost of all shipments adds up to 1588.75}. */
    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        List<String> sums = List.of(
                "total",
                "totals",
                "totalled",
                "totaled",
                "add up to",
                "adds up to",
                "sum up to",
                "sums up to",
                "sum to");
        for (Parse<Things> things : g.things.read(at)) {
            int total = g.sentence.anyPhrase(things.next(), sums);
            boolean plain = things.value().quantity() instanceof Quantity.Plain
                    || things.value().quantity() instanceof Quantity.All;
            if (total > 0 && plain && !things.value().named()) {
                g.measures.money(things.value().table()).ifPresent(money -> g.comparisons
                        .quantity(total)
                        .ifPresent(number -> found.add(new Parse<>(
                                Figures.figure(Figures.sum(money, things.value()), number.value()),
                                number.next(),
                                things.cost() + 1))));
            }
        }
        int i = g.sentence.skip(at, Words.DETERMINERS);
        for (int of = i + 1; of < Math.min(i + 5, g.sentence.size()); of++) {
            for (Parse<Things> things : g.sentence.word(of, "of") ? g.things.read(of + 1) : Parse.<Things>none()) {
                int total = g.sentence.anyPhrase(things.next(), sums);
                for (ColumnMention column :
                        total > 0 ? g.columns(i, things.value().table()) : List.<ColumnMention>of()) {
                    boolean number = column.single()
                            && i + column.length() == of
                            && column.column().type().family().isNumeric();
                    Optional<Parse<Quantity.Count>> sum = number ? g.comparisons.quantity(total) : Optional.empty();
                    sum.ifPresent(value -> found.add(new Parse<>(
                            Figures.figure(Figures.sum(Term.Field.of(column.column()), things.value()), value.value()),
                            value.next(),
                            things.cost() + column.cost())));
                }
            }
        }
        return found;
    }
}
