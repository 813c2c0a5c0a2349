package io.dbintent.language;

import io.dbintent.plan.Expectation;
import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads claims about the rows that share a value: {@code Canada has 8 customers}, {@code the most common colour is red}. */
final class ValueGroups {

    private static final List<String> COMMON =
            List.of("most common", "most frequent", "commonest", "least common", "least frequent");
    private static final List<String> MOST = List.of("the most", "most", "the fewest", "fewest");
    private static final List<String> IS = List.of("is", "was", "are", "should be", "must be");

    /** A column and one of the values that it holds. */
    private record Value(Column column, String text) {}

    private final Grammar g;

    ValueGroups(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        found.addAll(owns(at));
        found.addAll(common(at));
        found.addAll(withMost(at));
        return found;
    }

    /** {@code Canada has 8 customers}, {@code Canada has the most customers}. */
    private List<Parse<Assertion>> owns(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        int i = g.sentence.word(at, "the") ? at + 1 : at;
        for (int end = i + 1; end < Math.min(g.sentence.size(), i + 6); end++) {
            int has = g.sentence.skip(end, Words.HAVE);
            if (has == end) {
                continue;
            }
            int most = g.sentence.anyPhrase(has, MOST);
            for (Parse<Things> things : most > 0 ? g.things.bare(most) : g.things.read(has)) {
                Things value = things.value();
                boolean counted = most > 0
                        ? value.quantity() instanceof Quantity.Plain && !value.named()
                        : value.quantity() instanceof Quantity.Count || value.quantity() instanceof Quantity.None;
                for (Value held : counted ? held(i, end, value.table()) : List.<Value>of()) {
                    boolean first = !g.sentence.lower(most - 1).equals("fewest");
                    found.add(things.plus(2)
                            .map(all ->
                                    most > 0 ? ranked(all, held, first) : ClaimGrammar.count(all.and(equal(held)), g)));
                }
            }
        }
        return found;
    }

    private static Condition equal(Value held) {
        return new Condition.Compare(
                Term.Field.of(held.column()),
                io.dbintent.plan.Comparison.EQUAL,
                new Term.Constant(new Literal.Text(held.text())));
    }

    /** The columns of {@code table} that hold the words as a place or another class, not as a name. */
    private List<Value> held(int at, int end, Table table) {
        Set<Value> found = new LinkedHashSet<>();
        for (ValueMatch match : g.valuePhrases.matches(at, end)) {
            boolean own = match.table().equals(table.name())
                    && match.columns().size() == 1
                    && g.valuePhrases.namingRank(match) < 0;
            if (own) {
                table.column(match.columns().get(0))
                        .ifPresent(column ->
                                found.add(new Value(column, match.stored().get(0))));
            }
        }
        return found.size() == 1 ? List.copyOf(found) : List.of();
    }

    /** {@code the most common payment type is cash}, {@code the most common genre is Rock}. */
    private List<Parse<Assertion>> common(int at) {
        int i = g.sentence.skip(at, Words.ARTICLES);
        int next = g.sentence.anyPhrase(i, COMMON);
        if (next < 0) {
            return List.of();
        }
        boolean most = !g.sentence.word(i, "least");
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Table table : g.schema.tables()) {
            for (ColumnMention mention : g.columns(next, table)) {
                if (mention.single() && TableWords.isText(mention.column())) {
                    found.addAll(
                            named(next + mention.length(), Things.all(table), mention.column(), most, mention.cost()));
                }
            }
        }
        for (TableMention mention : g.tables(next)) {
            found.addAll(kinds(next + mention.length(), mention.table(), most, mention.cost()));
        }
        return found;
    }

    /** {@code among the orders}, if said, and the value that is claimed to come first. */
    private List<Parse<Assertion>> named(int at, Things things, Column column, boolean most, int cost) {
        int among =
                g.sentence.anyPhrase(at, List.of("among the", "among", "of the", "of all", "of", "for the", "in the"));
        int next = at;
        int more = 2;
        for (TableMention mention : among > 0 ? g.tables(among) : List.<TableMention>of()) {
            if (mention.table().equals(things.table())) {
                next = among + mention.length();
                more = 0;
            }
        }
        int is = g.sentence.anyPhrase(next, IS);
        List<Parse<Assertion>> found = new ArrayList<>();
        for (int end = is + 1; is > 0 && end <= Math.min(g.sentence.size(), is + 6); end++) {
            for (ValueMatch match : g.valuePhrases.matches(is, end)) {
                if (match.table().equals(things.table().name())
                        && match.columns().equals(List.of(column.name()))) {
                    Value value = new Value(column, match.stored().get(0));
                    found.add(new Parse<>(ranked(things, value, most), end, cost + more));
                }
            }
        }
        return found;
    }

    /** A kind that is a table of its own, counted in the one table whose rows are of that kind. */
    private List<Parse<Assertion>> kinds(int at, Table kind, boolean most, int cost) {
        List<Way> ways = new ArrayList<>();
        for (Table other : g.schema.tables()) {
            g.relations.ways(kind, other, List.of(), true).stream()
                    .filter(way -> way.hops().size() == 1 && !way.toOne() && !other.equals(kind))
                    .forEach(ways::add);
        }
        int is = g.sentence.anyPhrase(at, IS);
        if (ways.size() != 1 || is < 0) {
            return List.of();
        }
        List<Parse<Assertion>> found = new ArrayList<>();
        Term count = new Term.CountOf(ways.get(0), List.of());
        for (List<Column> naming : g.lexicon.of(kind).namings()) {
            for (int end = is + 1; naming.size() == 1 && end <= Math.min(g.sentence.size(), is + 6); end++) {
                for (ValueMatch match : g.valuePhrases.matches(is, end)) {
                    if (match.table().equals(kind.name())
                            && match.columns().equals(List.of(naming.get(0).name()))) {
                        Select ranked = Select.of(
                                        kind,
                                        List.of(Term.Field.of(naming.get(0)), new Term.Labelled(count, "measure")),
                                        List.of())
                                .ordered(List.of(new Select.Order(count, most)), 2);
                        found.add(new Parse<>(first(ranked, match.stored().get(0)), end, cost + 1));
                    }
                }
            }
        }
        return found;
    }

    /** {@code the country with the most customers is the USA}. */
    private List<Parse<Assertion>> withMost(int at) {
        int i = g.sentence.skip(at, Words.ARTICLES);
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Table table : g.schema.tables()) {
            for (ColumnMention mention : g.columns(i, table)) {
                int with =
                        g.sentence.anyPhrase(i + mention.length(), List.of("with", "that has", "which has", "having"));
                int most = with < 0 ? -1 : g.sentence.anyPhrase(with, MOST);
                if (!mention.single() || !TableWords.isText(mention.column()) || most < 0) {
                    continue;
                }
                boolean high = !g.sentence.lower(most - 1).equals("fewest");
                for (Parse<Things> things : g.things.bare(most)) {
                    boolean counted = things.value().table().equals(table)
                            && things.value().quantity() instanceof Quantity.Plain
                            && !things.value().named();
                    if (counted) {
                        found.addAll(winner(things, mention, high));
                    }
                }
            }
        }
        return found;
    }

    private List<Parse<Assertion>> winner(Parse<Things> things, ColumnMention mention, boolean high) {
        int is = g.sentence.anyPhrase(things.next(), IS);
        int from = g.sentence.skip(is, Words.ARTICLES);
        List<Parse<Assertion>> found = new ArrayList<>();
        for (int end = from + 1; is > 0 && end <= Math.min(g.sentence.size(), from + 6); end++) {
            for (ValueMatch match : g.valuePhrases.matches(from, end)) {
                if (match.table().equals(mention.table().name())
                        && match.columns().equals(List.of(mention.column().name()))) {
                    Value value = new Value(mention.column(), match.stored().get(0));
                    found.add(new Parse<>(ranked(things.value(), value, high), end, things.cost() + mention.cost()));
                }
            }
        }
        return found;
    }

    private static Assertion ranked(Things things, Value value, boolean most) {
        Term.Field field = Term.Field.of(value.column());
        List<Condition> where = new ArrayList<>(things.where());
        where.add(new Condition.Present(field));
        Select ranked = Select.of(
                        things.table(), List.of(field, new Term.Labelled(Term.Aggregate.countRows(), "measure")), where)
                .grouped(List.of(field), List.of())
                .ordered(List.of(new Select.Order(Term.Aggregate.countRows(), most)), 2);
        return first(ranked, value.text());
    }

    private static Assertion first(Select ranked, String name) {
        return new Assertion.OfRows(
                ranked, new Expectation.Top(new Literal.Text(name)), Optional.empty(), Optional.empty());
    }
}
