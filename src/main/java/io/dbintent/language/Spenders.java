package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who comes first by what they spent or earned: {@code the top spending member}, {@code earns the most}. */
final class Spenders {

    private final Grammar g;

    Spenders(Grammar grammar) {
        this.g = grammar;
    }

    /** {@code earns the most}, {@code spent the least}. */
    List<Parse<Things.Top>> doesMost(int at, Table table) {
        int most = g.sentence.anyPhrase(at + 1, List.of("the most money", "the most", "most"));
        int least = g.sentence.anyPhrase(at + 1, List.of("the least money", "the least", "least"));
        int next = Math.max(most, least);
        List<String> names = Words.MEASURE_VERBS.get(Lemmas.root(g.sentence.lower(at)));
        List<Parse<Things.Top>> found = new ArrayList<>();
        if (next > 0 && names != null) {
            g.verbs
                    .measure(names, table)
                    .ifPresent(column ->
                            found.add(new Parse<>(new Things.Top(Term.Field.of(column), most > 0, 0), next, 0)));
        }
        if (next > 0 && Lemmas.sameRoot(g.sentence.lower(at), "spend")) {
            spent(table).ifPresent(total -> found.add(new Parse<>(new Things.Top(total, most > 0, 0), next, 1)));
        }
        return found;
    }

    /** What rows of {@code table} spent altogether, if one kind of related rows has an amount. */
    private Optional<Term> spent(Table who) {
        List<Term> totals = new ArrayList<>();
        for (Table table : g.schema.tables()) {
            List<Way> ways = g.relations.ways(who, table, List.of(), true);
            g.measures
                    .money(table)
                    .filter(money -> ways.size() == 1
                            && !ways.get(0).toOne()
                            && ways.get(0).hops().size() == 1)
                    .ifPresent(money -> totals.add(new Term.FoldOf(Term.Fold.SUM, ways.get(0), money, List.of())));
        }
        return totals.size() == 1 ? Optional.of(totals.get(0)) : Optional.empty();
    }

    /** {@code the best customer by total spending}. */
    private List<Parse<Things>> bestBy(int at) {
        int best = g.sentence.anyPhrase(
                g.sentence.skip(at, Words.DETERMINERS), List.of("best", "top", "biggest", "number one"));
        List<Parse<Things>> found = new ArrayList<>();
        for (Parse<Things> who : best > 0 ? g.things.bare(best) : Parse.<Things>none()) {
            int by = g.sentence.anyPhrase(
                    who.next(),
                    List.of(
                            "by total spending",
                            "by spending",
                            "by total revenue",
                            "by revenue",
                            "by total sales",
                            "by sales"));
            if (by > 0 && who.value().quantity() instanceof Quantity.Plain) {
                spent(who.value().table())
                        .ifPresent(total -> found.add(who.at(by)
                                .map(value -> value.first(new Things.Top(total, true, 0)))
                                .plus(1)));
            }
        }
        return found;
    }

    /** {@code the top spending member}: by the money of related rows. */
    List<Parse<Things>> read(int at) {
        List<Parse<Things>> by = bestBy(at);
        if (!by.isEmpty()) {
            return by;
        }
        int i = g.sentence.skip(at, Words.DETERMINERS);
        int top = g.sentence.anyPhrase(
                i, List.of("top spending", "highest spending", "biggest spending", "top-spending"));
        if (top < 0) {
            return List.of();
        }
        List<Parse<Things>> found = new ArrayList<>();
        for (Parse<Things> who : g.things.bare(top)) {
            spent(who.value().table())
                    .ifPresent(total -> found.add(who.map(value -> value.first(new Things.Top(total, true, 0)))
                            .plus(1)));
        }
        return found;
    }
}
