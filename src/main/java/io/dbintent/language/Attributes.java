package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is said of one column: {@code is 14}, {@code above the average}, {@code contains 'x'}, {@code is missing}. */
final class Attributes {

    private static final List<String> MISSING = List.of(
            "missing",
            "empty",
            "null",
            "blank",
            "unknown",
            "unset",
            "not set",
            "not given",
            "not known",
            "not available",
            "absent",
            "not specified");
    private static final List<String> GIVEN = List.of(
            "set",
            "given",
            "known",
            "filled in",
            "filled",
            "specified",
            "recorded",
            "assigned",
            "present",
            "provided",
            "defined");

    private final Grammar g;

    Attributes(Grammar grammar) {
        this.g = grammar;
    }

    /** What follows {@code is} or stands where it could: every test of the column at {@code at}. */
    List<Parse<Condition>> test(int at, Table table, Column column) {
        return test(at, table, Term.Field.of(column), false);
    }

    List<Parse<Condition>> test(int at, Table table, Term.Field field, boolean verbless) {
        List<Parse<Condition>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.MODALS);
        boolean verb = g.sentence.wordIn(i, Words.BE) || g.sentence.wordIn(i, Words.DO);
        i = g.sentence.skip(i, Words.BE);
        i = g.sentence.skip(i, Words.DO);
        boolean negated = g.sentence.wordIn(i, Words.NOT);
        if (negated) {
            int after = g.sentence.skip(i + 1, Words.BE);
            found.addAll(comparisons(i, table, field));
            for (Parse<Condition> parse : positive(after, table, field, verbless)) {
                found.add(parse.map(Attributes::opposite));
            }
            nothing(i, field).ifPresent(found::add);
            return Parse.distinct(found);
        }
        i = g.sentence.skip(i, Words.ADVERBS);
        i = g.sentence.word(i, "either") ? i + 1 : i;
        nothing(i, field).ifPresent(found::add);
        found.addAll(positive(i, table, field, verbless && !verb));
        return Parse.distinct(found);
    }

    private static Condition opposite(Condition condition) {
        return condition instanceof Condition.Compare compare
                ? new Condition.Compare(compare.left(), SqlWriter.opposite(compare.comparison()), compare.right())
                : new Condition.Not(condition);
    }

    private Optional<Parse<Condition>> nothing(int at, Term.Field field) {
        int missing = g.sentence.anyPhrase(at, MISSING);
        if (missing > 0) {
            return Optional.of(new Parse<>(new Condition.Not(new Condition.Present(field)), missing, 0));
        }
        int given = g.sentence.anyPhrase(at, GIVEN);
        return given > 0 ? Optional.of(new Parse<>(new Condition.Present(field), given, 0)) : Optional.empty();
    }

    private List<Parse<Condition>> positive(int at, Table table, Term.Field field, boolean verbless) {
        List<Parse<Condition>> found = new ArrayList<>(comparisons(at, table, field));
        found.addAll(texts(at, table, field, verbless));
        found.addAll(g.textPatterns.read(at, field));
        found.addAll(g.periodTests.read(at, table, field));
        sign(at, field).ifPresent(found::add);
        return alternatives(found, table, field);
    }

    /** More values after {@code or}: {@code oak or pine}. */
    private List<Parse<Condition>> alternatives(List<Parse<Condition>> found, Table table, Term.Field field) {
        List<Parse<Condition>> all = new ArrayList<>(found);
        for (Parse<Condition> first : found) {
            int or = g.sentence.word(first.next(), "or") ? first.next() + 1 : -1;
            if (or > 0 && g.sentence.mayGoOn()) {
                List<Parse<Condition>> more = new ArrayList<>(texts(or, table, field, true));
                more.addAll(comparisons(or, table, field));
                more.addAll(g.periodTests.read(or, table, field));
                for (Parse<Condition> second : more) {
                    all.add(new Parse<>(
                            new Condition.Any(List.of(first.value(), second.value())),
                            second.next(),
                            first.cost() + second.cost()));
                }
            }
        }
        return all;
    }

    private Optional<Parse<Condition>> sign(int at, Term.Field field) {
        if (!field.column().type().family().isNumeric()) {
            return Optional.empty();
        }
        Term zero = new Term.Constant(Literal.Numeric.of(0));
        Comparison comparison =
                switch (g.sentence.lower(at)) {
                    case "negative" -> Comparison.LESS;
                    case "positive" -> Comparison.GREATER;
                    default -> Comparison.EQUAL;
                };
        return comparison == Comparison.EQUAL
                ? Optional.empty()
                : Optional.of(new Parse<>(new Condition.Compare(field, comparison, zero), at + 1, 0));
    }

    private List<Parse<Condition>> comparisons(int at, Table table, Term.Field field) {
        List<Parse<Condition>> found = new ArrayList<>();
        g.comparisons.range(at).ifPresent(range -> bounds(field, range).ifPresent(found::add));
        Optional<Parse<Quantity.Count>> time = g.durations.quantity(at, field.column());
        time.ifPresent(quantity -> numeric(field, quantity.value())
                .ifPresent(condition -> found.add(new Parse<>(condition, quantity.next(), 0))));
        g.comparisons.quantity(at).filter(any -> time.isEmpty()).ifPresent(quantity -> numeric(field, quantity.value())
                .ifPresent(condition -> found.add(new Parse<>(condition, units(quantity.next(), field), 0))));
        if (Gradables.isComparative(g.sentence.lower(at))) {
            for (Parse<Condition> graded : g.comparatives.comparative(at, table)) {
                boolean own = graded.value() instanceof Condition.Compare compare
                        && compare.left().equals(field);
                if (own) {
                    found.add(graded);
                }
            }
        }
        g.comparisons.word(at).ifPresent(word -> {
            List<Parse<Term>> others = new ArrayList<>(operand(word.next(), table, field));
            boolean greater = word.value() == Comparison.GREATER;
            if (greater || word.value() == Comparison.LESS) {
                others.addAll(g.measures.extremeOf(word.next(), table, field, greater));
            }
            for (Parse<Term> other : others) {
                found.add(other.map(term -> new Condition.Compare(field, word.value(), term)));
            }
        });
        return found;
    }

    /** {@code 3 years old}, {@code 10 kilograms}: the unit may be the column's own business. */
    int units(int at, Term.Field field) {
        List<String> words = Names.words(field.column().name());
        int per = g.sentence.anyPhrase(at, List.of("per", "an", "a", "every"));
        boolean rate = per > 0
                && g.sentence.kind(per, Token.Kind.WORD)
                && words.stream()
                        .anyMatch(word -> Lemmas.sameRoot(word, g.sentence.lower(per))
                                || (word.length() > 4 && word.startsWith(g.sentence.lower(per))));
        if (rate) {
            return per + 1;
        }
        boolean unit = g.sentence.kind(at, Token.Kind.WORD)
                && words.contains(g.sentence.token(at).lemma());
        if (unit) {
            return at + 1;
        }
        boolean age = words.contains("age");
        int years = g.sentence.anyPhrase(at, List.of("years old", "year old", "years of age", "years"));
        return age && years > 0 ? years : at;
    }

    Optional<Condition> numeric(Term.Field field, Quantity.Count number) {
        return number(field, number.comparison(), number.value());
    }

    private static Optional<Condition> number(Term.Field field, Comparison comparison, BigDecimal value) {
        Family family = field.column().type().family();
        boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
        boolean year =
                DateWords.isYear(value) && Names.words(field.column().name()).contains("year");
        if (family.isNumeric() || family == Family.OTHER) {
            return Optional.of(new Condition.Compare(field, comparison, new Term.Constant(new Literal.Numeric(value))));
        }
        return family == Family.TEXT && (equality || year)
                ? Optional.of(new Condition.Compare(
                        field, comparison, new Term.Constant(new Literal.Text(value.toPlainString()))))
                : Optional.empty();
    }

    private static Optional<Parse<Condition>> bounds(Term.Field field, Parse<List<BigDecimal>> range) {
        Optional<Condition> low =
                number(field, Comparison.GREATER_OR_EQUAL, range.value().get(0));
        Optional<Condition> high =
                number(field, Comparison.LESS_OR_EQUAL, range.value().get(1));
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Parse<>(new Condition.All(List.of(low.get(), high.get())), range.next(), 0))
                : Optional.empty();
    }

    /** What a column is compared with if not a number: another column of the row, or a value over all rows. */
    private List<Parse<Term>> operand(int at, Table table, Term.Field field) {
        List<Parse<Term>> found = new ArrayList<>();
        boolean numeric = field.column().type().family().isNumeric();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        for (ColumnMention other : g.columns(i, table)) {
            boolean comparable = other.single()
                    && !other.column().equals(field.column())
                    && field.path().isHere()
                    && ((numeric && other.column().type().family().isNumeric())
                            || (field.column().type().family().isCalendar()
                                    && other.column().type().family().isCalendar()));
            if (comparable) {
                found.add(new Parse<>(Term.Field.of(other.column()), i + other.length(), other.cost()));
            }
        }
        if (numeric) {
            found.addAll(g.measures.standard(at, table, field));
        }
        return found;
    }

    private List<Parse<Condition>> texts(int at, Table table, Term.Field field, boolean verbless) {
        Column column = field.column();
        if (!TableWords.isText(column)) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.ARTICLES);
        for (int start : i == at ? new int[] {at} : new int[] {at, i}) {
            for (int length = Math.min(12, g.sentence.size() - start); length >= 1; length--) {
                int end = start + length;
                for (ValueMatch match : g.valuePhrases.matches(start, end)) {
                    if (match.table().equals(table.name()) && match.columns().equals(List.of(column.name()))) {
                        boolean quoted = length == 1 && g.sentence.kind(start, Token.Kind.QUOTED);
                        String text = quoted
                                ? g.sentence.text(start, end)
                                : match.stored().get(0);
                        found.add(equal(field, text, end, 0));
                    }
                }
            }
            boolean proper = g.sentence.kind(start, Token.Kind.QUOTED)
                    || (g.sentence.has(start) && g.sentence.token(start).capitalised());
            boolean flag = !g.sentence.isClaim() && g.predicates.isFlag(table, column);
            if (!flag && (proper || (!verbless && g.sentence.isClaim()))) {
                g.valuePhrases
                        .unknown(start)
                        .forEach(name -> found.add(equal(field, name.value(), name.next(), name.cost() + 1)));
            }
        }
        found.forEach(parse -> g.sentence.reach(parse.next()));
        return found;
    }

    private static Parse<Condition> equal(Term.Field field, String text, int next, int cost) {
        return new Parse<>(
                new Condition.Compare(field, Comparison.EQUAL, new Term.Constant(new Literal.Text(text))), next, cost);
    }
}
