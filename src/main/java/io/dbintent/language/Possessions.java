package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what something has or is linked to: {@code a fax number}, {@code no tracks}, {@code more than five orders}. */
final class Possessions {

    private static final Set<String> MORE = Set.of("greater", "larger", "higher", "more", "bigger", "longer", "older");
    private static final Set<String> LESS = Set.of("smaller", "lower", "less", "fewer", "shorter", "lesser");
    static final Set<String> INDEFINITE =
            Set.of("a", "an", "any", "some", "the", "their", "its", "his", "her", "all", "our");

    private final Grammar g;

    Possessions(Grammar grammar) {
        this.g = grammar;
    }

    /** What follows {@code has} or {@code with}, said of a row of {@code table}. */
    List<Parse<Condition>> object(int at, Table table, List<String> roles) {
        if (!g.sentence.mayGoOn() || g.sentence.done(at)) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        int no = g.sentence.anyPhrase(at, List.of("no", "not any", "not a single", "not a", "not an", "neither"));
        if (no > 0) {
            plain(no, table, roles).forEach(parse -> found.add(parse.map(Condition.Not::new)));
            return Parse.distinct(found);
        }
        int both = g.sentence.phrase(at, "both");
        if (both > 0) {
            return both(both, table, roles);
        }
        found.addAll(plain(at, table, roles));
        found.addAll(g.sharedThings.read(at, table));
        return Parse.distinct(found);
    }

    private List<Parse<Condition>> both(int at, Table table, List<String> roles) {
        List<Parse<Condition>> found = new ArrayList<>();
        List<Parse<Condition>> values = new ArrayList<>(plain(at, table, roles));
        values.addAll(g.sharedThings.read(at, table));
        for (Parse<Condition> first : values) {
            boolean pair = first.value() instanceof Condition.All all
                    && all.parts().stream().allMatch(Condition.Related.class::isInstance);
            if (pair) {
                found.add(first);
            }
            if (g.sentence.word(first.next(), "and")) {
                for (Parse<Condition> second : plain(first.next() + 1, table, roles)) {
                    found.add(new Parse<>(
                            new Condition.All(List.of(first.value(), second.value())),
                            second.next(),
                            first.cost() + second.cost()));
                }
            }
        }
        return found;
    }

    private List<Parse<Condition>> plain(int at, Table table, List<String> roles) {
        List<Parse<Condition>> found = new ArrayList<>();
        int i = g.sentence.skip(at, INDEFINITE);
        boolean shows = !g.sentence.isClaim() && roles.contains("including");
        if (!shows) {
            found.addAll(columns(i, table, i > at));
        }
        found.addAll(counted(at, table));
        found.addAll(comparative(i, table));
        found.addAll(signed(i, table));
        found.addAll(attributed(i, table));
        found.addAll(g.domainMeasures.owned(at, table));
        for (Parse<Things> things : g.things.read(at)) {
            found.addAll(relate(table, things, roles));
        }
        return found;
    }

    /** A column, alone or with a test. */
    private List<Parse<Condition>> columns(int at, Table table, boolean determined) {
        List<Parse<Condition>> found = new ArrayList<>();
        for (ColumnMention mention : g.columns(at, table)) {
            if (!mention.single()) {
                continue;
            }
            Term.Field field = Term.Field.of(mention.column());
            int next = at + mention.length();
            g.sentence.reach(next);
            found.add(new Parse<>(new Condition.Present(field), next, mention.cost() + (determined ? 0 : 1)));
            int of = g.sentence.anyPhrase(next, List.of("of exactly", "of", "equal to", "in"));
            for (Parse<Condition> test : g.attributes.test(of > 0 ? of : next, table, field, of < 0)) {
                found.add(test.plus(mention.cost()));
            }
            for (Parse<Condition> test : domainTests(next, field)) {
                found.add(test.plus(mention.cost()));
            }
        }
        return found;
    }

    /** {@code an email at example.com}: the part after the at sign. */
    List<Parse<Condition>> domainTests(int at, Term.Field field) {
        int next = g.sentence.anyPhrase(
                at,
                List.of(
                        "domain is",
                        "domain of",
                        "domain should be",
                        "domain",
                        "at",
                        "is at",
                        "are at",
                        "is from",
                        "from",
                        "ends in",
                        "with domain",
                        "in the domain",
                        "in"));
        return next < 0 ? List.of() : domain(next, field);
    }

    /** The domain that stands at {@code at}, whole or without its last part. */
    List<Parse<Condition>> domain(int at, Term.Field field) {
        boolean email = Names.words(field.column().name()).stream().anyMatch(word -> Thesaurus.same(word, "email"));
        if (!email || !g.sentence.has(at)) {
            return List.of();
        }
        String domain = g.sentence.token(at).text();
        domain = domain.startsWith("@") ? domain.substring(1) : domain;
        if (domain.isBlank() || !domain.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-')) {
            return List.of();
        }
        g.sentence.reach(at + 1);
        Condition condition = domain.contains(".")
                ? new Condition.Matches(field, Condition.Position.ENDS, "@" + domain)
                : new Condition.Matches(field, Condition.Position.CONTAINS, "@" + domain + ".");
        return List.of(new Parse<>(condition, at + 1, 0));
    }

    /** A number and a column that counts: {@code more than 4 drawers}. */
    private List<Parse<Condition>> counted(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        g.comparisons.quantity(at).ifPresent(quantity -> {
            for (ColumnMention mention : g.columns(quantity.next(), table)) {
                if (mention.single() && mention.column().type().family().isNumeric()) {
                    g.attributes
                            .numeric(Term.Field.of(mention.column()), quantity.value())
                            .ifPresent(condition -> found.add(
                                    new Parse<>(condition, quantity.next() + mention.length(), mention.cost())));
                }
            }
        });
        return found;
    }

    /** {@code a negative total}. */
    private List<Parse<Condition>> signed(int at, Table table) {
        Comparison comparison = g.sentence.word(at, "negative")
                ? Comparison.LESS
                : g.sentence.word(at, "positive") ? Comparison.GREATER : Comparison.EQUAL;
        List<Parse<Condition>> found = new ArrayList<>();
        for (ColumnMention mention : g.columns(at + 1, table)) {
            boolean number =
                    mention.single() && mention.column().type().family().isNumeric();
            if (number && comparison != Comparison.EQUAL) {
                Condition sign = new Condition.Compare(
                        Term.Field.of(mention.column()), comparison, new Term.Constant(Literal.Numeric.of(0)));
                found.add(new Parse<>(sign, at + 1 + mention.length(), mention.cost()));
            }
        }
        return found;
    }

    /** {@code a greater depth than 10}. */
    private List<Parse<Condition>> comparative(int at, Table table) {
        Comparison comparison = MORE.contains(g.sentence.lower(at))
                ? Comparison.GREATER
                : LESS.contains(g.sentence.lower(at)) ? Comparison.LESS : Comparison.EQUAL;
        if (comparison == Comparison.EQUAL) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        for (ColumnMention mention : g.columns(at + 1, table)) {
            int than = at + 1 + mention.length();
            if (!mention.single() || !g.sentence.word(than, "than")) {
                continue;
            }
            Term.Field field = Term.Field.of(mention.column());
            g.comparisons
                    .number(than + 1, false)
                    .flatMap(number -> g.attributes
                            .numeric(field, new Quantity.Count(comparison, number.value(), true))
                            .map(condition -> new Parse<>(condition, number.next(), mention.cost())))
                    .ifPresent(found::add);
            for (Parse<Term> all : g.measures.extremeOf(than + 1, table, field, comparison == Comparison.GREATER)) {
                found.add(all.map(term -> new Condition.Compare(field, comparison, term)));
            }
            for (Parse<Term> standard :
                    g.measures.standard(g.sentence.skip(than + 1, Words.DETERMINERS), table, field)) {
                found.add(standard.map(term -> new Condition.Compare(field, comparison, term)));
            }
        }
        return found;
    }

    /** {@code oak or pine as their wood}, {@code chess as an official sport}. */
    private List<Parse<Condition>> attributed(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        for (int end = at + 1; end <= Math.min(at + 10, g.sentence.size() - 1); end++) {
            if (!g.sentence.word(end, "as")) {
                continue;
            }
            int name = g.sentence.skip(end + 1, Words.DETERMINERS);
            for (ColumnMention mention : g.columns(name, table)) {
                if (mention.single()) {
                    for (Parse<Condition> test : g.attributes.test(at, table, Term.Field.of(mention.column()), true)) {
                        if (test.next() == end) {
                            found.add(new Parse<>(test.value(), name + mention.length(), test.cost() + mention.cost()));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** The condition that a row of {@code table} is linked to such things, and to how many. */
    List<Parse<Condition>> relate(Table table, Parse<Things> things, List<String> roles) {
        Table other = things.value().table();
        List<Way> ways = g.relations.ways(table, other, roles, g.sentence.isClaim());
        if (ways.size() > 1) {
            g.sentence.ambiguous(PlainWords.plural(table) + " and " + PlainWords.plural(other) + " are linked in "
                    + ways.size() + " ways: "
                    + String.join(
                            " or ", ways.stream().map(Possessions::describe).toList()));
        }
        Quantity amount = things.value().quantity();
        boolean exists =
                amount instanceof Quantity.Plain || amount instanceof Quantity.Some || amount instanceof Quantity.None;
        if (ways.size() > 1
                && exists
                && !g.sentence.isClaim()
                && ways.stream().noneMatch(Way::toOne)
                && ways.stream().allMatch(way -> way.hops().size() == 1)) {
            Condition any = new Condition.Any(ways.stream()
                    .<Condition>map(
                            way -> new Condition.Related(way, things.value().allConditions()))
                    .toList());
            Condition said = amount instanceof Quantity.None ? new Condition.Not(any) : any;
            return List.of(new Parse<>(said, things.next(), things.cost() + 3));
        }
        if (ways.size() != 1 || (table.equals(other) && things.value().quantity() instanceof Quantity.None)) {
            return List.of();
        }
        Way way = ways.get(0);
        List<Condition> where = things.value().allConditions();
        int cost = things.cost() + way.hops().size() + (way.fansOut() ? 4 : 0);
        Quantity quantity = things.value().quantity();
        if (quantity instanceof Quantity.All) {
            return List.of();
        }
        Condition condition = g.sentence.isClaim() ? new Condition.Related(way, where) : Relations.related(way, where);
        if (quantity instanceof Quantity.None) {
            condition = new Condition.Not(condition);
        } else if (quantity instanceof Quantity.Count number) {
            boolean any = number.comparison() == Comparison.GREATER_OR_EQUAL
                    && number.value().intValue() == 1;
            condition = any
                    ? condition
                    : new Condition.Compare(
                            new Term.CountOf(way, where),
                            number.comparison(),
                            new Term.Constant(new Literal.Numeric(number.value())));
        }
        return List.of(new Parse<>(condition, things.next(), cost));
    }

    private static String describe(Way path) {
        return String.join(
                " and ",
                path.hops().stream()
                        .map(hop -> String.join(", ", hop.toOne() ? hop.fromColumns() : hop.toColumns()))
                        .toList());
    }
}
