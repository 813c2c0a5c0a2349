package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what somebody spent altogether: {@code X spent 46.62 in total}, {@code customers in A spent more than those in B}. */
final class Spending {

    private static final List<String> SPENT =
            List.of("have spent", "has spent", "spent", "spend", "spends", "paid", "have paid");

    /** Money that rows of {@code table} stand for, and how they belong to who spent it. */
    private record Purse(Table table, Term money, Way toSpender) {}

    private final Grammar g;

    Spending(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> who : spenders(at)) {
            int spent = g.sentence.anyPhrase(who.next(), SPENT);
            Optional<Purse> purse = spent > 0 ? purse(who.value().table()) : Optional.empty();
            if (purse.isEmpty()) {
                continue;
            }
            Comparison side = g.sentence.phrase(spent, "more than") > 0
                    ? Comparison.GREATER
                    : g.sentence.phrase(spent, "less than") > 0 ? Comparison.LESS : null;
            if (side != null) {
                for (Parse<Things> other : spenders(spent + 2)) {
                    if (other.value().table().equals(who.value().table())) {
                        found.add(new Parse<>(
                                Assertion.figures(
                                        total(purse.get(), who.value()), side, total(purse.get(), other.value())),
                                g.sentence.skip(other.next(), java.util.Set.of("did", "have")),
                                who.cost() + other.cost() + 1));
                    }
                }
            }
            amount(who, spent, purse.get()).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Parse<Assertion>> amount(Parse<Things> who, int at, Purse purse) {
        int lead = g.sentence.anyPhrase(at, List.of("a total of", "altogether", "in total"));
        return g.comparisons.quantity(lead > 0 ? lead : at).flatMap(number -> {
            int end = g.sentence.anyPhrase(number.next(), List.of("in total", "altogether", "overall", "in all"));
            if (lead < 0 && end < 0) {
                return Optional.empty();
            }
            Assertion total = new Assertion.OfRows(
                    total(purse, who.value()),
                    new Expectation.ScalarValue(
                            number.value().comparison(),
                            new Literal.Numeric(number.value().value())),
                    Optional.empty(),
                    Optional.empty());
            return Optional.of(new Parse<>(total, end > 0 ? end : number.next(), who.cost() + 1));
        });
    }

    /** Somebody by name, or all of whom something is said. */
    private List<Parse<Things>> spenders(int at) {
        List<Parse<Things>> found = new ArrayList<>(g.subjects.whole(at));
        for (Parse<Things> things : g.things.read(at)) {
            boolean plain = things.value().quantity() instanceof Quantity.Plain;
            if (plain
                    && things.value().top().isEmpty()
                    && !things.value().where().isEmpty()) {
                found.add(things);
            }
        }
        return Parse.distinct(found);
    }

    /** The one kind of trade that rows of {@code table} take part in and that has an amount. */
    private Optional<Purse> purse(Table table) {
        List<Purse> found = new ArrayList<>();
        for (Table trade : g.schema.tables()) {
            Optional<Term> money = g.measures.money(trade);
            if (money.isPresent() && !trade.equals(table)) {
                g.relations.ways(trade, table, List.of(), true).stream()
                        .filter(way -> way.toOne() && way.hops().size() == 1)
                        .forEach(way -> found.add(new Purse(trade, money.get(), way)));
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Select total(Purse purse, Things who) {
        return Select.of(
                purse.table(),
                List.of(new Term.Aggregate(Term.Fold.SUM, Optional.of(purse.money()), false)),
                List.of(new Condition.Related(purse.toSpender(), who.where())));
    }
}
