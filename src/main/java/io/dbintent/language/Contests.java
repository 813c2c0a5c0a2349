package io.dbintent.language;

import io.dbintent.plan.Expectation;
import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads claims about who is first and who has more: {@code X is the longest track}, {@code X has more songs than Y}. */
final class Contests {

    /** What comes first, and the columns in which it is called so. */
    private record Winner(Literal literal, List<Column> naming) {}

    private final Grammar g;

    Contests(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        found.addAll(bestIs(at));
        found.addAll(isBest(at));
        found.addAll(gotMost(at));
        found.addAll(new CountContests(g).read(at));
        return found;
    }

    /** {@code the longest track is X}. */
    private List<Parse<Assertion>> bestIs(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> best : g.things.read(at)) {
            if (best.value().top().isEmpty()) {
                continue;
            }
            int is = g.sentence.anyPhrase(
                    best.next(), List.of("is called", "is named", "is", "was", "should be", "must be"));
            if (is > 0) {
                for (Parse<Winner> name : winners(is, best.value().table())) {
                    found.add(new Parse<>(first(best.value(), name.value()), name.next(), best.cost() + name.cost()));
                }
            }
        }
        for (Parse<Things> spender : new Spenders(g).read(at)) {
            int is = g.sentence.anyPhrase(spender.next(), List.of("is", "was", "should be"));
            if (is > 0) {
                for (Parse<Winner> name : winners(is, spender.value().table())) {
                    found.add(new Parse<>(
                            first(spender.value(), name.value()), name.next(), spender.cost() + name.cost()));
                }
            }
        }
        return found;
    }

    /** {@code X is the longest track}, {@code is X the product with the highest price}. */
    private List<Parse<Assertion>> isBest(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        boolean asked = g.sentence.word(at, "is") || g.sentence.word(at, "was");
        int start = asked ? at + 1 : at;
        for (int end = start + 1; end < g.sentence.size(); end++) {
            int is = asked ? end : g.sentence.anyPhrase(end, List.of("is", "was", "should be", "must be"));
            if (is < 0 || (asked && !g.sentence.wordIn(is, Set.of("the", "our")))) {
                continue;
            }
            List<Parse<Things>> bests = new ArrayList<>(g.things.read(is));
            bests.addAll(new Spenders(g).read(is));
            for (Parse<Things> best : bests) {
                if (best.value().top().isEmpty()) {
                    continue;
                }
                int last = end;
                for (Parse<Winner> name : winners(start, best.value().table())) {
                    if (name.next() == last) {
                        found.add(
                                new Parse<>(first(best.value(), name.value()), best.next(), best.cost() + name.cost()));
                    }
                }
            }
        }
        return found;
    }

    /** {@code X got the most orders}. */
    private List<Parse<Assertion>> gotMost(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> entity : entities(at)) {
            Table table = entity.value().table();
            List<Parse<Things.Top>> tops = new ArrayList<>(g.measures.extreme(entity.next(), table));
            tops.addAll(new Spenders(g).doesMost(entity.next(), table));
            for (Parse<Things.Top> top : tops) {
                for (Parse<Winner> name : winners(at, table)) {
                    if (name.next() == entity.next()) {
                        Things best = Things.all(table).first(top.value());
                        found.add(new Parse<>(first(best, name.value()), top.next(), entity.cost() + top.cost()));
                    }
                }
            }
        }
        return found;
    }

    /** What the winner is called: a name in the database, another text, or a number. */
    private List<Parse<Winner>> winners(int at, Table table) {
        List<Parse<Winner>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.ARTICLES);
        for (TableMention mention : g.tables(i)) {
            if (mention.table().equals(table)) {
                int number = g.sentence.anyPhrase(i + mention.length(), List.of("number", "no", "with id"));
                g.comparisons
                        .number(number > 0 ? number : i + mention.length(), false)
                        .ifPresent(value -> found.add(new Parse<>(
                                new Winner(new Literal.Numeric(value.value()), List.of()), value.next(), 0)));
                found.addAll(names(i + mention.length(), table));
            }
        }
        found.addAll(names(at, table));
        if (i > at) {
            found.addAll(names(i, table));
        }
        return found;
    }

    private List<Parse<Winner>> names(int at, Table table) {
        List<Parse<Winner>> found = new ArrayList<>();
        List<List<Column>> namings = g.lexicon.of(table).namings();
        for (int end = Math.min(g.sentence.size(), at + 12); end > at; end--) {
            for (ValueMatch match : g.valuePhrases.matches(at, end)) {
                for (List<Column> naming : namings) {
                    List<String> columns = naming.stream().map(Column::name).toList();
                    if (match.table().equals(table.name()) && match.columns().equals(columns)) {
                        Literal text = new Literal.Text(String.join(" ", match.stored()));
                        found.add(new Parse<>(new Winner(text, naming), end, 0));
                    }
                }
            }
        }
        if (!namings.isEmpty() && found.isEmpty()) {
            for (Parse<String> unknown : g.valuePhrases.unknown(at)) {
                found.add(unknown.plus(3).map(name -> new Winner(new Literal.Text(name), namings.get(0))));
            }
        }
        return Parse.distinct(found);
    }

    /** The query that ranks by the measure, for the first place and the one after it. */
    private Assertion first(Things best, Winner winner) {
        Things.Top top = best.top().orElseThrow();
        List<Term> naming = winner.naming().stream().<Term>map(Term.Field::of).toList();
        List<Term> name = naming.size() > 1
                ? List.of(new Term.Labelled(new Term.FullName(naming), "name"))
                : naming.isEmpty()
                        ? ThingPhrases.key(best.table()).stream()
                                .<Term>map(Term.Field::of)
                                .toList()
                        : naming;
        List<Term> outputs = new ArrayList<>(name);
        outputs.add(new Term.Labelled(top.measure(), "measure"));
        List<Condition> where = new ArrayList<>(best.where());
        if (top.measure() instanceof Term.Field) {
            where.add(new Condition.Present(top.measure()));
        }
        Select ranked = Select.of(best.table(), outputs, where)
                .ordered(List.of(new Select.Order(top.measure(), top.descending())), 2);
        return new Assertion.OfRows(ranked, new Expectation.Top(winner.literal()), Optional.empty(), Optional.empty());
    }

    private List<Parse<Things>> entities(int at) {
        return g.subjects.whole(at);
    }
}
