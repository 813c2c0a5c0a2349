package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads claims that no value occurs twice: {@code no two members share a badge number}, {@code badge numbers are unique}. */
final class Uniqueness {

    static final List<String> SHARE = List.of(
            "share the same",
            "have the same",
            "share a",
            "share an",
            "share one",
            "share their",
            "share",
            "has the same",
            "are called the same",
            "use the same",
            "with the same",
            "live in the same",
            "are in the same",
            "lives in the same",
            "are from the same",
            "come from the same",
            "are based in the same");
    private static final List<String> UNIQUE = List.of(
            "are unique",
            "is unique",
            "are all unique",
            "must be unique",
            "should be unique",
            "are distinct",
            "are all different",
            "has to be unique",
            "have to be unique",
            "should all be unique",
            "must all be unique",
            "are all distinct",
            "is always unique",
            "are never repeated",
            "does not repeat",
            "do not repeat",
            "never repeats",
            "never repeat",
            "are not repeated",
            "is never repeated",
            "appears only once",
            "appear only once",
            "occurs only once",
            "occur only once",
            "is used only once",
            "are used only once",
            "exists only once");

    private final Grammar g;

    Uniqueness(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        int noTwo = g.sentence.anyPhrase(
                at, List.of("no two different", "no two", "there are no two", "there should be no two", "no 2"));
        if (noTwo < 0 && g.sentence.word(at, "no") && g.sentence.has(at + 1) && isTwo(g.sentence.token(at + 1))) {
            noTwo = at + 2;
        }
        int thereNo = g.sentence.anyPhrase(at, List.of("there are no", "there should be no", "there must be no"));
        if (noTwo < 0 && thereNo > 0 && g.sentence.has(thereNo) && isTwo(g.sentence.token(thereNo))) {
            noTwo = thereNo + 1;
        }
        if (noTwo > 0) {
            for (Parse<Things> things : g.things.read(noTwo)) {
                int share = g.sentence.anyPhrase(
                        g.sentence.skip(things.next(), Set.of("should", "can", "may", "must", "ever")), SHARE);
                if (share > 0) {
                    columns(share, things.value().table())
                            .forEach(columns -> found.add(columns.map(value -> unique(things.value(), value))
                                    .plus(things.cost())));
                }
            }
        }
        found.addAll(stated(at));
        found.addAll(owned(at));
        found.addAll(new Repeats(g, this).read(at));
        found.addAll(perOther(at));
        return found;
    }

    static boolean isTwo(Token token) {
        return token.number() != null && token.number().intValue() == 2;
    }

    List<Parse<List<Column>>> columns(int at, Table table) {
        List<Parse<List<Column>>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        for (ColumnMention mention : g.columns(i, table)) {
            int next = i + mention.length();
            found.add(new Parse<>(mention.columns(), next, mention.cost()));
            if (g.sentence.word(next, "and")) {
                int second = g.sentence.skip(next + 1, Set.of("the", "same"));
                for (ColumnMention more : g.columns(second, table)) {
                    List<Column> both = new ArrayList<>(mention.columns());
                    both.addAll(more.columns());
                    found.add(new Parse<>(both, second + more.length(), mention.cost() + more.cost()));
                }
            }
        }
        return found;
    }

    /** {@code badge numbers are unique}, {@code the badge of members is unique}. */
    private List<Parse<Assertion>> stated(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Set.of("the", "all", "our", "every", "each"));
        for (Table table : g.schema.tables()) {
            for (Parse<List<Column>> columns : columns(i, table)) {
                int unique = g.sentence.anyPhrase(columns.next(), UNIQUE);
                boolean named = mentions(i, columns.next(), table) || onlyIn(i, columns, table);
                if (unique > 0 && named) {
                    found.add(columns.at(unique).map(value -> unique(Things.all(table), value)));
                }
                int of = g.sentence.anyPhrase(columns.next(), List.of("of", "for"));
                if (of > 0) {
                    for (Parse<Things> things : g.things.read(of)) {
                        int end = g.sentence.anyPhrase(things.next(), UNIQUE);
                        if (end > 0 && things.value().table().equals(table)) {
                            found.add(columns.at(end).plus(things.cost()).map(value -> unique(things.value(), value)));
                        }
                    }
                }
            }
            for (TableMention owner : g.tables(i)) {
                int next = i + owner.length();
                next = g.sentence.kind(next, Token.Kind.POSSESSIVE) ? next + 1 : next;
                if (owner.table().equals(table)) {
                    for (Parse<List<Column>> columns : columns(next, table)) {
                        int unique = g.sentence.anyPhrase(columns.next(), UNIQUE);
                        if (unique > 0) {
                            found.add(columns.at(unique)
                                    .plus(owner.cost())
                                    .map(value -> unique(Things.all(table), value)));
                        }
                    }
                }
            }
        }
        return Parse.distinct(found);
    }

    /** Whether no other table has such a column. */
    private boolean onlyIn(int at, Parse<List<Column>> columns, Table table) {
        return columns.cost() == 0
                && columns.value().size() == 1
                && g.schema.tables().stream()
                        .noneMatch(other -> !other.equals(table)
                                && g.columns(at, other).stream().anyMatch(mention -> mention.cost() == 0));
    }

    boolean mentions(int at, int end, Table table) {
        for (int i = at; i < end; i++) {
            if (g.lexicon.of(table).words().contains(g.sentence.token(i).lemma())
                    || g.tables(i).stream().anyMatch(mention -> mention.table().equals(table))) {
                return true;
            }
        }
        return false;
    }

    /** {@code every customer has a unique email}. */
    private List<Parse<Assertion>> owned(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.read(at)) {
            boolean all = things.value().quantity() instanceof Quantity.All
                    || (things.value().quantity() instanceof Quantity.Plain
                            && !things.value().named()
                            && things.value().top().isEmpty());
            int has = g.sentence.anyPhrase(
                    g.sentence.skip(things.next(), Words.MODALS),
                    List.of(
                            "has a unique",
                            "have a unique",
                            "has its own",
                            "have unique",
                            "has a different",
                            "has a distinct",
                            "have different",
                            "have distinct",
                            "has their own unique"));
            if (all && has > 0) {
                columns(has, things.value().table())
                        .forEach(columns ->
                                found.add(columns.plus(things.cost()).map(value -> unique(things.value(), value))));
            }
        }
        return found;
    }

    /** {@code there is never more than one receipt for the same parcel}. */
    private List<Parse<Assertion>> perOther(int at) {
        int next = g.sentence.anyPhrase(
                at,
                List.of(
                        "there is never more than one",
                        "there is at most one",
                        "there is no more than one",
                        "there are never two",
                        "there is only one",
                        "there should be at most one",
                        "there is exactly one"));
        if (next < 0 || g.sentence.phrase(at, "there is exactly one") > 0) {
            return List.of();
        }
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.bare(next)) {
            int per = g.sentence.anyPhrase(
                    things.next(), List.of("for the same", "per", "for each", "for every", "for any", "with the same"));
            if (per < 0) {
                continue;
            }
            for (TableMention other : g.tables(per)) {
                List<Way> ways = g.relations.ways(things.value().table(), other.table(), List.of(), true);
                if (ways.size() == 1
                        && ways.get(0).toOne()
                        && ways.get(0).hops().size() == 1) {
                    Table table = things.value().table();
                    List<Column> key = ways.get(0).hops().get(0).fromColumns().stream()
                            .flatMap(name -> table.column(name).stream())
                            .toList();
                    found.add(new Parse<>(
                            unique(things.value(), key), per + other.length(), things.cost() + other.cost()));
                }
            }
        }
        return found;
    }

    Assertion unique(Things things, List<Column> columns) {
        List<Term> fields = columns.stream().<Term>map(Term.Field::of).toList();
        List<Condition> where = new ArrayList<>(things.where());
        columns.stream()
                .filter(Column::nullable)
                .forEach(column ->
                        where.add(new Condition.Not(new Condition.Not(new Condition.Present(Term.Field.of(column))))));
        List<Term> outputs = new ArrayList<>(fields);
        outputs.add(Term.Aggregate.countRows());
        Condition twice = new Condition.Compare(
                Term.Aggregate.countRows(), Comparison.GREATER, new Term.Constant(Literal.Numeric.of(1)));
        Select repeated = Select.of(things.table(), outputs, where).grouped(fields, List.of(twice));
        return new Assertion.OfRows(
                repeated, new Expectation.NoRows(), Optional.of(ClaimGrammar.rows(things, g)), Optional.empty());
    }
}
