package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads claims about which count is larger: {@code X has more songs than Y}, {@code more were sold in 2021 than in 2025}. */
final class CountContests {

    private static final Set<String> MORE = Set.of("more", "fewer", "less");

    private final Grammar g;

    CountContests(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>(moreThan(at));
        found.addAll(sameNumber(at));
        found.addAll(moreOf(at));
        return found;
    }

    /** {@code Asti has more wines than Bra}, {@code X brings more visitors than Y}. */
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

    /** {@code more parcels were sent in 2021 than in 2025}, {@code there are more products in A than in B}. */
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

    /** The second half may leave out the verb of the first: {@code were sent in March than in April}. */
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
        List<Parse<Things>> found = new ArrayList<>(g.subjects.whole(at));
        for (Parse<Things> things : g.things.bare(at)) {
            if (things.value().named()) {
                found.add(things);
            }
        }
        return found;
    }
}
