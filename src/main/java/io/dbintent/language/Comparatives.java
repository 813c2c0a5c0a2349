package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how a value of one named thing compares to another's: {@code X is older than Y}, {@code X earns more than Y}. */
final class Comparatives {

    /** A column by which two rows are compared, the side that the claim puts first, and where the other's name starts. */
    private record Scale(Column column, Comparison comparison) {}

    private static final Map<String, Comparison> SIDES = Map.ofEntries(
            Map.entry("more", Comparison.GREATER),
            Map.entry("higher", Comparison.GREATER),
            Map.entry("larger", Comparison.GREATER),
            Map.entry("bigger", Comparison.GREATER),
            Map.entry("greater", Comparison.GREATER),
            Map.entry("longer", Comparison.GREATER),
            Map.entry("later", Comparison.GREATER),
            Map.entry("less", Comparison.LESS),
            Map.entry("fewer", Comparison.LESS),
            Map.entry("lower", Comparison.LESS),
            Map.entry("smaller", Comparison.LESS),
            Map.entry("shorter", Comparison.LESS),
            Map.entry("earlier", Comparison.LESS));
    private static final Set<String> TAIL = Set.of("does", "did", "is", "was", "has", "do", "are");

    private final Grammar g;

    Comparatives(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> left : one(at)) {
            Table table = left.value().table();
            for (Parse<Scale> scale : scales(left.next(), table)) {
                for (Parse<Things> right : one(scale.next())) {
                    if (right.value().table().equals(table)) {
                        int end = g.sentence.skip(right.next(), TAIL);
                        found.add(new Parse<>(
                                Assertion.things(
                                        value(left.value(), scale.value()),
                                        scale.value().comparison(),
                                        value(right.value(), scale.value())),
                                end,
                                left.cost() + scale.cost() + right.cost()));
                    }
                }
            }
        }
        return found;
    }

    private List<Parse<Things>> one(int at) {
        List<Parse<Things>> found = new ArrayList<>(g.subjects.whole(at));
        for (Parse<Things> things : g.things.bare(g.sentence.skip(at, Words.ARTICLES))) {
            if (things.value().named() && things.value().quantity() instanceof Quantity.Plain) {
                found.add(things);
            }
        }
        return Parse.distinct(found);
    }

    private static Select value(Things thing, Scale scale) {
        return Select.of(thing.table(), List.of(Term.Field.of(scale.column())), thing.where());
    }

    private List<Parse<Scale>> scales(int at, Table table) {
        List<Parse<Scale>> found = new ArrayList<>();
        adjective(at, table).ifPresent(found::add);
        found.addAll(possessed(at, table));
        verb(at, table).ifPresent(found::add);
        dated(at, table).ifPresent(found::add);
        return found;
    }

    /** {@code is older than}, {@code is more expensive than}. */
    private Optional<Parse<Scale>> adjective(int at, Table table) {
        int i = g.sentence.skip(at, Words.BE);
        boolean more = g.sentence.word(i, "more") || g.sentence.word(i, "less");
        String adjective = g.sentence.lower(more ? i + 1 : i);
        int than = g.sentence.phrase(more ? i + 2 : i + 1, "than");
        boolean graded = more || Gradables.isComparative(adjective);
        if (i == at || than < 0 || !graded) {
            return Optional.empty();
        }
        boolean down = g.sentence.word(i, "less");
        return g.gradables
                .scale(adjective, table)
                .map(scale -> new Parse<>(
                        new Scale(scale.column(), scale.high() == down ? Comparison.LESS : Comparison.GREATER),
                        than,
                        0));
    }

    /** {@code has a larger capacity than}, {@code has more beds than}, {@code has the same city as}. */
    private List<Parse<Scale>> possessed(int at, Table table) {
        int i = g.sentence.skip(at, Words.HAVE);
        if (i == at) {
            return List.of();
        }
        i = g.sentence.skip(i, Words.ARTICLES);
        boolean same = g.sentence.word(i, "same");
        Comparison comparison = same ? Comparison.EQUAL : SIDES.get(g.sentence.lower(i));
        List<Parse<Scale>> found = new ArrayList<>();
        if (comparison == null) {
            return found;
        }
        for (ColumnMention mention : g.columns(i + 1, table)) {
            int than = g.sentence.phrase(i + 1 + mention.length(), same ? "as" : "than");
            boolean ordered = mention.single()
                    && (same || mention.column().type().family().isNumeric() || Dates.isDate(mention.column()));
            if (than > 0 && ordered && !g.lexicon.of(table).isKeyLike(mention.column())) {
                found.add(new Parse<>(new Scale(mention.column(), comparison), than, mention.cost()));
            }
        }
        return found;
    }

    /** {@code earns more than}, {@code costs less than}. */
    private Optional<Parse<Scale>> verb(int at, Table table) {
        List<String> names = Words.MEASURE_VERBS.get(Lemmas.root(g.sentence.lower(at)));
        Comparison comparison = SIDES.get(g.sentence.lower(at + 1));
        int than = g.sentence.phrase(at + 2, "than");
        if (names == null || comparison == null || than < 0) {
            return Optional.empty();
        }
        return g.verbs.measure(names, table).map(column -> new Parse<>(new Scale(column, comparison), than, 0));
    }

    /** {@code was hired before}, {@code started later than}. */
    private Optional<Parse<Scale>> dated(int at, Table table) {
        int i = g.sentence.skip(at, Words.BE);
        int before = g.sentence.anyPhrase(i + 1, List.of("before", "earlier than"));
        int after = g.sentence.anyPhrase(i + 1, List.of("after", "later than"));
        if (before < 0 && after < 0) {
            return Optional.empty();
        }
        return g.dates
                .ofVerb(table, g.sentence.lower(i))
                .filter(Dates::isDate)
                .map(column -> new Parse<>(
                        new Scale(column, before > 0 ? Comparison.LESS : Comparison.GREATER),
                        Math.max(before, after),
                        0));
    }
}
