package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads claims about who is first and who has more: {@code X is the longest track}, {@code X has more songs than Y}. */
final class Contests {

    /** What comes first, and the columns in which it is called so. */
    private record Winner(Literal literal, List<Column> naming) {}

    private static final Set<String> MORE = Set.of("more", "fewer", "less");

    private final Grammar g;

    Contests(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        found.addAll(bestIs(at));
        found.addAll(isBest(at));
        found.addAll(gotMost(at));
        found.addAll(moreThan(at));
        found.addAll(sameNumber(at));
        found.addAll(moreOf(at));
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
        for (Parse<Things> spender : spenders(at)) {
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
            bests.addAll(spenders(is));
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
            tops.addAll(doesMost(entity.next(), table));
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

    /** {@code earns the most}, {@code spent the least}. */
    private List<Parse<Things.Top>> doesMost(int at, Table table) {
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

    /** {@code the top spending customer}: by the money of related rows. */
    private List<Parse<Things>> spenders(int at) {
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

    /** {@code jazz has more songs than metal}, {@code X looks after more customers than Y}. */
    private List<Parse<Assertion>> moreThan(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> left : subjects(at)) {
            int verb = left.next();
            int i = g.sentence.skip(verb, Set.of("has", "have", "had", "should", "must", "did", "does", "do", "made"));
            List<String> roles = new ArrayList<>();
            while (i < verb + 4 && g.sentence.has(i) && !isMore(i)) {
                String word = g.sentence.lower(i);
                boolean link = Words.LINKS.contains(Lemmas.root(word))
                        || Set.of("after", "for", "on", "to", "with", "out").contains(word);
                if (!link || word.isEmpty()) {
                    break;
                }
                roles.add(word);
                i++;
            }
            if (i == verb || !isMore(i)) {
                continue;
            }
            boolean equal = !g.sentence.wordIn(i, MORE);
            Comparison comparison =
                    equal ? Comparison.EQUAL : g.sentence.word(i, "more") ? Comparison.GREATER : Comparison.LESS;
            for (Parse<Things> counted : g.things.bare(equal ? i + 2 : i + 1)) {
                if (!g.sentence.word(counted.next(), equal ? "as" : "than")) {
                    continue;
                }
                for (Parse<Things> right : subjects(counted.next() + 1)) {
                    if (right.value().table().equals(left.value().table())) {
                        pair(left, counted, right, comparison, roles).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    /** {@code X and Y have the same number of songs}. */
    private List<Parse<Assertion>> sameNumber(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> left : subjects(at)) {
            if (!g.sentence.word(left.next(), "and")) {
                continue;
            }
            for (Parse<Things> right : subjects(left.next() + 1)) {
                int same = g.sentence.anyPhrase(
                        right.next(), List.of("have the same number of", "have as many", "have equally many"));
                if (same > 0 && right.value().table().equals(left.value().table())) {
                    for (Parse<Things> counted : g.things.bare(same)) {
                        pair(left, counted, right.at(counted.next()), Comparison.EQUAL, List.of())
                                .ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private boolean isMore(int at) {
        return g.sentence.wordIn(at, MORE) || g.sentence.phrase(at, "as many") > 0;
    }

    private Optional<Parse<Assertion>> pair(
            Parse<Things> left, Parse<Things> counted, Parse<Things> right, Comparison comparison, List<String> roles) {
        Table table = counted.value().table();
        List<Way> ways = g.relations.ways(table, left.value().table(), roles, true);
        if (ways.size() != 1) {
            return Optional.empty();
        }
        Assertion two = Assertion.figures(
                linked(counted.value(), ways.get(0), left.value()),
                comparison,
                linked(counted.value(), ways.get(0), right.value()));
        return Optional.of(new Parse<>(
                two,
                right.next(),
                left.cost() + counted.cost() + right.cost() + ways.get(0).hops().size()));
    }

    private static Select linked(Things counted, Way way, Things owner) {
        Things linked = counted.and(new Condition.Related(way, owner.where()));
        return Select.of(counted.table(), List.of(Term.Aggregate.countRows()), linked.where());
    }

    /** {@code more invoices were raised in 2021 than in 2025}, {@code there are more products in A than in B}. */
    private List<Parse<Assertion>> moreOf(int at) {
        int there = g.sentence.anyPhrase(at, List.of("there are", "there were", "we have", "there should be"));
        int start = there > 0 ? there : at;
        if (!g.sentence.wordIn(start, MORE)) {
            return List.of();
        }
        Comparison comparison = g.sentence.word(start, "more") ? Comparison.GREATER : Comparison.LESS;
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> counted : g.things.bare(start + 1)) {
            Table table = counted.value().table();
            if (there > 0 && g.sentence.word(counted.next(), "than")) {
                for (Parse<Things> other : g.things.bare(counted.next() + 1)) {
                    boolean plain = other.value().quantity() instanceof Quantity.Plain
                            && !other.value().table().equals(table);
                    if (plain) {
                        Select left = Select.of(
                                table,
                                List.of(Term.Aggregate.countRows()),
                                counted.value().where());
                        Select right = Select.of(
                                other.value().table(),
                                List.of(Term.Aggregate.countRows()),
                                other.value().where());
                        found.add(new Parse<>(
                                Assertion.figures(left, comparison, right),
                                other.next(),
                                counted.cost() + other.cost()));
                    }
                }
            }
            for (Parse<Condition> left : said(counted.next(), table)) {
                if (!g.sentence.word(left.next(), "than")) {
                    continue;
                }
                List<Parse<Condition>> rights = new ArrayList<>(said(left.next() + 1, table));
                rights.addAll(sameVerb(counted.next(), left.next() + 1, table));
                for (Parse<Condition> right : rights) {
                    if (comparable(left.value(), right.value())) {
                        found.add(new Parse<>(
                                Assertion.figures(
                                        counting(counted.value(), left.value()),
                                        comparison,
                                        counting(counted.value(), right.value())),
                                right.next(),
                                counted.cost() + left.cost() + right.cost()));
                    }
                }
            }
        }
        return found;
    }

    private List<Parse<Condition>> said(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>(g.predicates.one(at, table));
        found.addAll(g.modifiers.read(at, table));
        return Parse.distinct(found);
    }

    /** The second half may leave out the verb of the first: {@code were placed in March than in April}. */
    private List<Parse<Condition>> sameVerb(int verb, int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        int i = g.sentence.skip(verb, Words.BE);
        g.dates.ofVerb(table, g.sentence.lower(i)).ifPresent(date -> found.addAll(g.modifiers.dates(at, table, date)));
        return found;
    }

    /** Both halves must speak of the same column, or the comparison is of unlike things. */
    private static boolean comparable(Condition left, Condition right) {
        Set<String> one = columns(left);
        return !one.isEmpty() && one.equals(columns(right));
    }

    private static Set<String> columns(Condition condition) {
        Set<String> names = new LinkedHashSet<>();
        if (condition instanceof Condition.Compare compare) {
            names.add(PlainWords.of(compare.left()));
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> names.addAll(columns(part)));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> names.addAll(columns(part)));
        } else if (condition instanceof Condition.Related related) {
            related.where().forEach(part -> names.addAll(columns(part)));
        }
        return names;
    }

    private static Select counting(Things things, Condition condition) {
        return Select.of(
                things.table(),
                List.of(Term.Aggregate.countRows()),
                things.and(condition).where());
    }

    private List<Parse<Things>> subjects(int at) {
        List<Parse<Things>> found = new ArrayList<>(entities(at));
        for (Parse<Things> things : g.things.bare(at)) {
            if (things.value().named()) {
                found.add(things);
            }
        }
        return found;
    }

    private List<Parse<Things>> entities(int at) {
        return g.subjects.whole(at);
    }
}
