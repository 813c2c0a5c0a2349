package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads that values occur twice, or that none does: {@code there are no duplicate emails}, {@code two share a name}. */
final class Repeats {

    private final Grammar g;
    private final Uniqueness uniqueness;

    Repeats(Grammar grammar, Uniqueness uniqueness) {
        this.g = grammar;
        this.uniqueness = uniqueness;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>(repeated(at));
        found.addAll(duplicates(at));
        return found;
    }

    /** {@code there are duplicate emails}, {@code at least two workers have the same role}: the opposite of unique. */
    private List<Parse<Assertion>> repeated(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        int there =
                g.sentence.anyPhrase(at, List.of("there are duplicate", "there are duplicated", "we have duplicate"));
        if (there > 0) {
            for (Parse<Assertion> none : duplicated(there)) {
                opposite(none).ifPresent(found::add);
            }
        }
        int two = g.sentence.phrase(at, "at least");
        int pair = two > 0 ? two : at;
        if (g.sentence.has(pair) && Uniqueness.isTwo(g.sentence.token(pair)) && two > 0) {
            for (Parse<Things> things : g.things.read(pair + 1)) {
                int share = g.sentence.anyPhrase(things.next(), Uniqueness.SHARE);
                if (share > 0) {
                    for (Parse<List<Column>> columns :
                            uniqueness.columns(share, things.value().table())) {
                        opposite(columns.plus(things.cost()).map(value -> uniqueness.unique(things.value(), value)))
                                .ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static Optional<Parse<Assertion>> opposite(Parse<Assertion> unique) {
        return unique.value() instanceof Assertion.OfRows rows
                ? Optional.of(unique.map(any -> Assertion.some(rows.select())))
                : Optional.empty();
    }

    /** {@code there are no duplicate emails among the customers}. */
    private List<Parse<Assertion>> duplicates(int at) {
        int next = g.sentence.anyPhrase(
                at,
                List.of(
                        "there are no duplicate",
                        "there are no duplicated",
                        "no duplicate",
                        "there is no duplicate",
                        "there should be no duplicate",
                        "we have no duplicate",
                        "there must be no duplicate"));
        return next < 0 ? List.of() : duplicated(next);
    }

    private List<Parse<Assertion>> duplicated(int next) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Table table : g.schema.tables()) {
            for (Parse<List<Column>> columns : uniqueness.columns(next, table)) {
                int link = g.sentence.anyPhrase(
                        columns.next(), List.of("among the", "among our", "among", "in the", "in", "for"));
                if (link > 0) {
                    for (Parse<Things> things : g.things.read(link)) {
                        if (things.value().table().equals(table)) {
                            found.add(columns.at(things.next())
                                    .plus(things.cost())
                                    .map(value -> uniqueness.unique(things.value(), value)));
                        }
                    }
                } else if (uniqueness.mentions(next, columns.next(), table)) {
                    found.add(columns.map(value -> uniqueness.unique(Things.all(table), value)));
                }
            }
            for (TableMention owner : g.tables(next)) {
                if (owner.table().equals(table)) {
                    for (Parse<List<Column>> columns : uniqueness.columns(next + owner.length(), table)) {
                        found.add(columns.plus(owner.cost()).map(value -> uniqueness.unique(Things.all(table), value)));
                    }
                }
            }
        }
        return Parse.distinct(found);
    }
}
