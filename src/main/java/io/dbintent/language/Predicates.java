package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a whole predicate, with its auxiliaries, negation and coordination: {@code has never ordered and lives in X}. */
final class Predicates {

    private final Grammar g;

    Predicates(Grammar grammar) {
        this.g = grammar;
    }

    /** Everything that may be said of a row of {@code table} from {@code at} on. */
    List<Parse<Condition>> read(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        int start = g.sentence.word(at, "either") ? at + 1 : at;
        for (Parse<Condition> first : one(start, table)) {
            found.add(first);
            found.addAll(coordinated(first, table, 0));
            if (!g.sentence.isClaim()) {
                found.addAll(elsewhere(first));
                found.addAll(onward(first, table));
            }
        }
        return Parse.distinct(found);
    }

    /** {@code made sales in 2010 but not in 2011}: the same relation to other rows. */
    private List<Parse<Condition>> elsewhere(Parse<Condition> first) {
        int not = g.sentence.anyPhrase(first.next(), List.of("but not", "and not"));
        if (not < 0 || !(first.value() instanceof Condition.Related related)) {
            return List.of();
        }
        Table end = related.path().last().map(Hop::to).orElseThrow();
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Condition> other : g.modifiers.prepositional(not, end)) {
            Condition none = new Condition.Not(new Condition.Related(related.path(), List.of(other.value())));
            found.add(new Parse<>(
                    new Condition.All(List.of(first.value(), none)), other.next(), first.cost() + other.cost() + 1));
        }
        return found;
    }

    /** {@code travels from Rome to Oslo}: a second end of the same verb. */
    private List<Parse<Condition>> onward(Parse<Condition> first, Table table) {
        if (!g.sentence.wordIn(first.next(), Set.of("to", "from", "into"))) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Condition> other : g.modifiers.prepositional(first.next(), table)) {
            found.add(new Parse<>(
                    new Condition.All(List.of(first.value(), other.value())),
                    other.next(),
                    first.cost() + other.cost()));
        }
        return found;
    }

    private List<Parse<Condition>> coordinated(Parse<Condition> first, Table table, int depth) {
        int next = first.next();
        boolean and = g.sentence.wordIn(next, Set.of("and", "but"));
        boolean or = g.sentence.word(next, "or");
        if ((!and && !or) || depth > 3 || !g.sentence.mayGoOn()) {
            return List.of();
        }
        int start = g.sentence.skip(next + 1, Set.of("also", "either", "who", "that", "which"));
        List<Parse<Condition>> found = new ArrayList<>();
        List<Parse<Condition>> seconds = new ArrayList<>(one(start, table));
        if (and && g.sentence.wordIn(start, Set.of("his", "her", "its", "their"))) {
            seconds.addAll(g.modifiers.columnTest(start, table));
        }
        for (Parse<Condition> second : seconds) {
            List<Condition> parts = List.of(first.value(), second.value());
            Condition both = or ? new Condition.Any(parts) : new Condition.All(parts);
            Parse<Condition> joined = new Parse<>(both, second.next(), first.cost() + second.cost() + 1);
            found.add(joined);
            found.addAll(coordinated(joined, table, depth + 1));
        }
        return found;
    }

    /** One predicate without coordination. */
    List<Parse<Condition>> one(int at, Table table) {
        if (!g.sentence.mayGoOn()) {
            return List.of();
        }
        int i = g.sentence.skip(at, Words.MODALS);
        i = g.sentence.skip(i, Words.ADVERBS);
        List<Parse<Condition>> found = new ArrayList<>();
        if (g.sentence.wordIn(i, Words.NOT)) {
            one(i + 1, table).forEach(parse -> found.add(negate(parse)));
            return found;
        }
        if (g.sentence.wordIn(i, Words.DO)) {
            return one(i + 1, table);
        }
        if (g.sentence.wordIn(i, Words.BE)) {
            found.addAll(be(i + 1, table));
            return Parse.distinct(found);
        }
        if (g.sentence.wordIn(i, Words.HAVE)) {
            found.addAll(have(i + 1, table));
            return Parse.distinct(found);
        }
        if (g.sentence.wordIn(i, Words.OWN) && !g.sentence.word(i, "with")) {
            found.addAll(g.possessions.object(i + 1, table, List.of(g.sentence.lower(i))));
        }
        int exist = g.sentence.anyPhrase(i, List.of("exists", "exist"));
        found.addAll(g.verbs.read(i, table));
        if (exist > 0) {
            found.add(new Parse<>(new Condition.All(List.of()), exist, 0));
        }
        return Parse.distinct(found);
    }

    private static Parse<Condition> negate(Parse<Condition> parse) {
        return parse.map(
                condition -> condition instanceof Condition.Not not ? not.condition() : new Condition.Not(condition));
    }

    private List<Parse<Condition>> have(int at, Table table) {
        int i = g.sentence.skip(at, Words.ADVERBS);
        List<Parse<Condition>> found = new ArrayList<>();
        if (g.sentence.wordIn(i, Words.NOT)) {
            have(i + 1, table).forEach(parse -> found.add(negate(parse)));
            found.addAll(g.possessions.object(i, table, List.of("have")));
            return found;
        }
        if (g.sentence.word(i, "had") || g.sentence.word(i, "have")) {
            return have(i + 1, table);
        }
        if (g.sentence.word(i, "been")) {
            return be(i + 1, table);
        }
        found.addAll(g.possessions.object(i, table, List.of("have")));
        found.addAll(g.roles.owned(i, table));
        found.addAll(g.verbs.read(i, table));
        return found;
    }

    /** {@code is missing a composer}, {@code is without a customer}, {@code is free}, {@code is on floor 3}. */
    private List<Parse<Condition>> states(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        int without = g.sentence.anyPhrase(at, List.of("without", "missing", "lacking"));
        if (without > 0) {
            for (Parse<Condition> object : g.possessions.object(without, table, List.of("have"))) {
                boolean plain =
                        object.value() instanceof Condition.Present || object.value() instanceof Condition.Related;
                if (plain) {
                    found.add(negate(object));
                }
            }
        }
        if (g.sentence.word(at, "free") || g.sentence.phrase(at, "free of charge") > 0) {
            int next = g.sentence.word(at + 1, "of") ? at + 3 : at + 1;
            g.verbs
                    .measure(List.of("price", "cost", "fee"), table)
                    .ifPresent(price -> found.add(new Parse<>(
                            new Condition.Compare(
                                    Term.Field.of(price),
                                    io.dbintent.plan.Comparison.EQUAL,
                                    new Term.Constant(Literal.Numeric.of(0))),
                            next,
                            1)));
        }
        String word = g.sentence.lower(at);
        if ((word.startsWith("un") && word.endsWith("ed")) || word.equals("unpaid") || word.equals("unsent")) {
            g.dates
                    .ofVerb(table, word.substring(2))
                    .ifPresent(date -> found.add(
                            new Parse<>(new Condition.Not(new Condition.Present(Term.Field.of(date))), at + 1, 1)));
        }
        if (g.sentence.wordIn(at, Set.of("on", "in", "at"))) {
            int i = g.sentence.skip(at + 1, Words.ARTICLES);
            for (ColumnMention mention : g.columns(i, table)) {
                if (mention.single()) {
                    Term.Field field = Term.Field.of(mention.column());
                    g.attributes.test(i + mention.length(), table, field, true).stream()
                            .filter(test -> test.value() instanceof Condition.Compare)
                            .forEach(test -> found.add(test.plus(mention.cost() + 1)));
                }
            }
        }
        return found;
    }

    /** {@code is over 20 dollars}, where the rows stand for one sum of money. */
    private List<Parse<Condition>> worth(int at, Table table) {
        if (g.comparisons.word(at).isEmpty()) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        g.measures.money(table).filter(Term.Field.class::isInstance).ifPresent(money -> g.comparisons
                .quantity(at)
                .flatMap(number -> g.attributes
                        .numeric((Term.Field) money, number.value())
                        .map(condition -> new Parse<>(condition, number.next(), 2)))
                .ifPresent(found::add));
        return found;
    }

    private List<Parse<Condition>> be(int at, Table table) {
        int i = g.sentence.skip(at, Words.ADVERBS);
        if (g.sentence.wordIn(i, Words.NOT)) {
            return be(i + 1, table).stream().map(Predicates::negate).toList();
        }
        if (g.sentence.wordIn(i, Words.BE)) {
            return be(i + 1, table);
        }
        if (g.sentence.word(i, "neither") && !g.sentence.isClaim()) {
            return neither(i + 1, table);
        }
        List<Parse<Condition>> found = new ArrayList<>();
        found.addAll(g.verbs.read(i, table));
        found.addAll(g.comparatives.comparative(i, table));
        found.addAll(g.modifiers.prepositional(i, table));
        found.addAll(g.modifiers.named(i, table));
        found.addAll(kind(i, table));
        found.addAll(states(i, table));
        found.addAll(worth(i, table));
        found.addAll(flag(i, table));
        found.addAll(value(i, table));
        int years = g.comparisons.number(i, false).map(Parse::next).orElse(-1);
        if (years > 0 && g.sentence.anyPhrase(years, List.of("years old", "year old", "years of age")) > 0) {
            age(table).forEach(column -> found.addAll(g.attributes.test(i, table, column)));
        }
        return Parse.distinct(found);
    }

    private List<Parse<Condition>> neither(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Condition> first : be(at, table)) {
            for (Parse<Condition> second :
                    g.sentence.word(first.next(), "nor") ? be(first.next() + 1, table) : Parse.<Condition>none()) {
                found.add(new Parse<>(
                        new Condition.All(List.of(new Condition.Not(first.value()), new Condition.Not(second.value()))),
                        second.next(),
                        first.cost() + second.cost()));
            }
        }
        return found;
    }

    private List<Column> age(Table table) {
        return table.columns().stream()
                .filter(column -> g.lexicon.of(table).words(column).contains("age"))
                .toList();
    }

    /** {@code is a customer with ...}: what kind of thing the row is. */
    private List<Parse<Condition>> kind(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.read(at)) {
            boolean single = things.value().quantity() instanceof Quantity.Some
                    || things.value().quantity() instanceof Quantity.Plain;
            if (things.value().table().equals(table)
                    && single
                    && things.value().top().isEmpty()) {
                found.add(things.map(value -> new Condition.All(value.where())));
            }
        }
        return found;
    }

    /** A yes-or-no column: {@code discontinued}, {@code official}. */
    List<Parse<Condition>> flag(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        for (ColumnMention mention : g.columns(at, table)) {
            if (!mention.single()) {
                continue;
            }
            yes(table, mention.column())
                    .ifPresent(literal -> found.add(new Parse<>(
                            new Condition.Compare(
                                    Term.Field.of(mention.column()),
                                    io.dbintent.plan.Comparison.EQUAL,
                                    new Term.Constant(literal)),
                            at + mention.length(),
                            mention.cost())));
        }
        return found;
    }

    boolean isFlag(Table table, Column column) {
        return yes(table, column).isPresent();
    }

    /** What a yes-or-no column holds for yes; empty if the column is of another kind. */
    private java.util.Optional<Literal> yes(Table table, Column column) {
        Set<String> domain = g.values.domain(table.name(), column.name());
        for (List<String> pair :
                List.of(List.of("T", "F"), List.of("Y", "N"), List.of("yes", "no"), List.of("true", "false"))) {
            boolean fits = !domain.isEmpty()
                    && domain.stream().allMatch(text -> pair.stream().anyMatch(text::equalsIgnoreCase));
            boolean textual =
                    domain.stream().noneMatch(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"));
            if (fits && (textual || TableWords.isText(column))) {
                return domain.stream()
                        .filter(text -> text.equalsIgnoreCase(pair.get(0)))
                        .findFirst()
                        .or(() -> java.util.Optional.of(pair.get(0)))
                        .map(Literal.Text::new);
            }
        }
        String type = column.type().declaration().toLowerCase(Locale.ROOT);
        boolean tiny = type.startsWith("tinyint(1)") || type.startsWith("bit");
        if (column.type().family() == Family.BOOLEAN) {
            return java.util.Optional.of(tiny ? Literal.Numeric.of(1) : new Literal.Bool(true));
        }
        return tiny ? java.util.Optional.of(Literal.Numeric.of(1)) : java.util.Optional.empty();
    }

    /** {@code is Captured}, {@code are republics}, {@code is a Head Gardener}: a value of one of the row's own columns. */
    private List<Parse<Condition>> value(int at, Table table) {
        int i = g.sentence.skip(at, Words.ARTICLES);
        i = g.sentence.anyPhrase(i, List.of("considered")) > 0 ? i + 1 : i;
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Condition> parse : g.valuePhrases.attached(i, table, Hint.NONE)) {
            if (!(parse.value() instanceof Condition.Related)) {
                found.add(parse.plus(1));
            }
        }
        return found;
    }
}
