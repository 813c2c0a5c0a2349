package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads claims about one figure: {@code the average ticket price is above 5}, {@code the cheapest ticket costs 4.50}. */
final class Figures {

    private static final List<String> IS = List.of(
            "is exactly",
            "is",
            "are",
            "was",
            "were",
            "should be",
            "must be",
            "equals",
            "amounts to",
            "comes to",
            "adds up to",
            "add up to",
            "totals",
            "has to be",
            "sum up to",
            "amounted to",
            "amount to",
            "came to",
            "come to",
            "totalled",
            "totaled",
            "total",
            "stands at",
            "stood at",
            "is equal to",
            "equal",
            "lasts",
            "is at");

    private final Grammar g;

    Figures(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        for (Parse<Select> figure : figures(i)) {
            found.addAll(compared(figure.value(), figure.next(), figure.cost()));
            found.addAll(contest(figure));
        }
        found.addAll(new Totals(g).read(at));
        found.addAll(extremes(at));
        found.addAll(numberOf(i));
        found.addAll(new LineSums(g).read(at));
        return found;
    }

    /** A figure with the rows that it is about. */
    private List<Parse<Select>> figures(int at) {
        List<Parse<Select>> found = new ArrayList<>();
        for (Table table : candidates(at)) {
            for (Parse<Term> figure : g.measures.folded(at, table)) {
                for (Parse<Things> rows : rows(figure.next(), table)) {
                    found.add(rows.plus(figure.cost())
                            .map(value -> Select.of(table, List.of(figure.value()), value.allConditions())));
                }
            }
        }
        return found;
    }

    /** The tables that are named, and those that have what is folded. */
    private Set<Table> candidates(int at) {
        Set<Table> all = new LinkedHashSet<>(tables());
        g.measures.fold(at).ifPresent(fold -> {
            int column = g.sentence.skip(g.sentence.skip(fold.next(), Words.DETERMINERS), Words.ALL);
            g.schema.tables().stream()
                    .filter(table -> g.columns(column, table).stream().anyMatch(ColumnMention::single))
                    .forEach(all::add);
        });
        return all;
    }

    /** {@code sales in 2022 were higher than in 2021}, {@code ... exceeded sales in 2021}. */
    private List<Parse<Assertion>> contest(Parse<Select> left) {
        int i = g.sentence.skip(left.next(), Words.BE);
        int more = g.sentence.anyPhrase(
                i,
                List.of("higher than", "greater than", "larger than", "bigger than", "more than", "above", "exceeded"));
        int less = g.sentence.anyPhrase(i, List.of("lower than", "smaller than", "less than", "below"));
        int than = Math.max(more, less);
        if (than < 0) {
            return List.of();
        }
        Comparison comparison = more > 0 ? Comparison.GREATER : Comparison.LESS;
        List<Parse<Assertion>> found = new ArrayList<>();
        List<Parse<Select>> rights = new ArrayList<>(figures(g.sentence.skip(than, Words.DETERMINERS)));
        int those = g.sentence.skip(than, Set.of("that", "those"));
        for (Parse<Things> rows : rows(those, left.value().table())) {
            if (rows.next() > those) {
                rights.add(rows.map(
                        value -> Select.of(left.value().table(), left.value().outputs(), value.allConditions())));
            }
        }
        for (Parse<Select> right : rights) {
            boolean alike = right.value().outputs().equals(left.value().outputs())
                    && !right.value().where().isEmpty()
                    && !left.value().where().isEmpty()
                    && !right.value().where().equals(left.value().where());
            if (alike) {
                found.add(new Parse<>(
                        Assertion.figures(left.value(), comparison, right.value()),
                        right.next(),
                        left.cost() + right.cost()));
            }
        }
        return found;
    }

    static Select sum(Term of, Things things) {
        Term sum = new Term.Aggregate(Term.Fold.SUM, Optional.of(of), false);
        return Select.of(things.table(), List.of(sum), things.allConditions());
    }

    private Set<Table> tables() {
        Set<Table> tables = new LinkedHashSet<>();
        for (int i = 0; i < g.sentence.size(); i++) {
            g.tables(i).forEach(mention -> tables.add(mention.table()));
        }
        return tables.isEmpty() ? new LinkedHashSet<>(g.schema.tables()) : withMeasures(tables);
    }

    /** Also tables that are not named, but whose figures are: {@code total revenue}. */
    private Set<Table> withMeasures(Set<Table> named) {
        Set<Table> all = new LinkedHashSet<>(named);
        g.schema.tables().stream()
                .filter(table -> g.measures.money(table).isPresent() || g.domainMeasures.isMeasured(table))
                .forEach(all::add);
        return all;
    }

    private List<Parse<Things>> rows(int at, Table table) {
        List<Parse<Things>> found = new ArrayList<>(List.of(new Parse<>(Things.all(table), at, 0)));
        found.addAll(g.things.modified(new Parse<>(Things.all(table), at, 0), 0));
        int link = g.sentence.anyPhrase(
                at,
                List.of(
                        "of all the",
                        "of all",
                        "of the",
                        "of",
                        "for all",
                        "for",
                        "across all",
                        "across",
                        "per",
                        "in the",
                        "in",
                        "among"));
        if (link > 0) {
            for (Parse<Things> things : g.things.read(link)) {
                boolean plain = !(things.value().quantity() instanceof Quantity.None)
                        && !(things.value().quantity() instanceof Quantity.Count);
                if (things.value().table().equals(table) && plain) {
                    found.add(things);
                }
            }
        }
        return Parse.distinct(found);
    }

    private List<Parse<Assertion>> compared(Select select, int at, int cost) {
        List<Parse<Assertion>> found = new ArrayList<>();
        int is = g.sentence.anyPhrase(at, IS);
        for (int start : is > 0 ? new int[] {is, at} : new int[] {at}) {
            int i = g.sentence.skip(start, Words.ADVERBS);
            boolean verb = is > 0
                    || g.sentence.anyPhrase(at, List.of("exceeds", "=", ">", "<", ">=", "<=", "does not exceed")) > 0;
            Optional<Parse<Quantity.Count>> time = verb ? time(select, i) : Optional.empty();
            if (time.isPresent()) {
                found.add(time.get().map(value -> figure(select, value)).plus(cost));
            } else if (verb) {
                g.comparisons
                        .quantity(i)
                        .ifPresent(number -> found.add(
                                number.map(value -> figure(select, value)).plus(cost)));
            }
        }
        return found;
    }

    private Optional<Parse<Quantity.Count>> time(Select select, int at) {
        return select.outputs().get(0) instanceof Term.Aggregate fold
                        && fold.of().orElse(null) instanceof Term.Field field
                        && fold.fold() != Term.Fold.COUNT
                ? g.durations.quantity(at, field.column())
                : Optional.empty();
    }

    static Assertion figure(Select select, Quantity.Count number) {
        return new Assertion.OfRows(
                select,
                new Expectation.ScalarValue(number.comparison(), new Literal.Numeric(number.value())),
                Optional.empty(),
                Optional.empty());
    }

    /** {@code the number of tracks is 3503}. */
    private List<Parse<Assertion>> numberOf(int at) {
        int of = g.sentence.anyPhrase(at, List.of("number of", "total number of", "count of", "overall number of"));
        if (of < 0) {
            return List.of();
        }
        List<Parse<Assertion>> found = new ArrayList<>();
        if (g.tables(of).isEmpty()) {
            List<ColumnMention> counts = g.schema.tables().stream()
                    .flatMap(table -> g.columns(of, table).stream())
                    .filter(mention -> mention.single()
                            && mention.cost() == 0
                            && mention.column().type().family().isNumeric())
                    .toList();
            if (counts.size() == 1
                    && !g.lexicon
                            .of(counts.get(0).table())
                            .isKeyLike(counts.get(0).column())) {
                Things all = Things.all(counts.get(0).table());
                Select sum = sum(Term.Field.of(counts.get(0).column()), all);
                found.addAll(compared(sum, of + counts.get(0).length(), 1));
            }
        }
        for (Parse<Things> things : g.things.read(of)) {
            boolean plain = things.value().quantity() instanceof Quantity.Plain
                    || things.value().quantity() instanceof Quantity.All;
            if (plain) {
                Select count = Select.of(
                        things.value().table(),
                        List.of(Term.Aggregate.countRows()),
                        things.value().allConditions());
                found.addAll(compared(count, things.next(), things.cost()));
            }
        }
        return found;
    }

    /** A superlative and the figure that makes it one: {@code the biggest donation amounts to 120.50}. */
    private List<Parse<Assertion>> extremes(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> best : g.things.read(at)) {
            Optional<Things.Top> top = best.value().top();
            if (top.isEmpty() || top.get().count() > 1 || !(top.get().measure() instanceof Term.Field field)) {
                continue;
            }
            Table table = best.value().table();
            Term.Fold fold = top.get().descending() ? Term.Fold.MAX : Term.Fold.MIN;
            Select select = Select.of(
                    table,
                    List.of(new Term.Aggregate(fold, Optional.of(field), false)),
                    best.value().where());
            found.addAll(compared(select, best.next(), best.cost()));
            for (Parse<Condition> said : g.predicates.one(best.next(), table)) {
                if (said.value() instanceof Condition.Compare compare
                        && compare.left().equals(field)
                        && compare.right() instanceof Term.Constant constant
                        && constant.literal() instanceof Literal.Numeric number) {
                    found.add(said.plus(best.cost())
                            .map(any ->
                                    figure(select, new Quantity.Count(compare.comparison(), number.value(), true))));
                }
            }
        }
        return found;
    }
}
