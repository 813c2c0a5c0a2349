package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what follows a noun: {@code in Paris}, {@code older than 20}, {@code whose city is X}, {@code called Y}. */
final class Modifiers {

    private static final List<String> CALLED = List.of(
            "with the full name",
            "with full name",
            "with the name",
            "with name",
            "by the name of",
            "of the name",
            "called",
            "named",
            "titled",
            "entitled",
            "known as",
            "with the title");

    /** Participles that end neither in -ed nor in -ing. */
    static final Set<String> IRREGULAR = Set.of(
            "made", "built", "sold", "held", "born", "paid", "sent", "bought", "taught", "won", "lost", "kept", "met",
            "led", "run", "left", "spent", "flown", "known", "shown", "drawn", "worn", "set", "caught", "put", "sung",
            "spoken", "given", "taken", "written", "driven");

    /** {@code authors with their books} asks to see both, not for those that have one. */
    private static final Set<String> BESIDES = Set.of("their", "its", "his", "her");

    private final Grammar g;

    Modifiers(Grammar grammar) {
        this.g = grammar;
    }

    /** One modifier of rows of {@code table}. */
    List<Parse<Condition>> read(int at, Table table) {
        if (!g.sentence.mayGoOn() || g.sentence.done(at)) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        found.addAll(named(at, table));
        found.addAll(whose(at, table));
        found.addAll(g.clauses.read(at, table));
        if (g.sentence.wordIn(at, Words.RELATIVES)) {
            found.addAll(g.predicates.read(at + 1, table));
            return Parse.distinct(found);
        }
        boolean besides = !g.sentence.isClaim() && g.sentence.word(at, "with") && g.sentence.wordIn(at + 1, BESIDES);
        if (!besides && (g.sentence.word(at, "with") || g.sentence.word(at, "having"))) {
            found.addAll(having(at + 1, table));
        }
        int without = g.sentence.anyPhrase(
                at, List.of("without any", "without a", "without an", "without", "lacking", "with no"));
        if (without > 0) {
            g.possessions.object(without, table, List.of()).forEach(parse -> found.add(parse.map(Condition.Not::new)));
        }
        found.addAll(g.comparatives.comparative(at, table));
        found.addAll(prepositional(at, table));
        found.addAll(participle(at, table));
        return Parse.distinct(found);
    }

    private List<Parse<Condition>> having(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>(g.possessions.object(at, table, List.of()));
        List<Parse<Condition>> more = new ArrayList<>();
        for (Parse<Condition> first : found) {
            boolean or = g.sentence.word(first.next(), "or");
            if (or || g.sentence.word(first.next(), "and")) {
                int start = g.sentence.skip(first.next() + 1, Set.of("with"));
                for (Parse<Condition> second : g.possessions.object(start, table, List.of())) {
                    List<Condition> parts = List.of(first.value(), second.value());
                    more.add(new Parse<>(
                            or ? new Condition.Any(parts) : new Condition.All(parts),
                            second.next(),
                            first.cost() + second.cost() + 1));
                }
            }
        }
        found.addAll(more);
        return found;
    }

    private List<Parse<Condition>> participle(int at, Table table) {
        String word = g.sentence.lower(at);
        boolean form = word.endsWith("ed") || word.endsWith("ing") || word.endsWith("en") || IRREGULAR.contains(word);
        int not = g.sentence.wordIn(at, Words.NOT) ? 1 : 0;
        if (not == 1) {
            return participle(at + 1, table).stream()
                    .map(parse -> parse.<Condition>map(Condition.Not::new))
                    .toList();
        }
        return form && !word.equals("having") ? g.verbs.read(at, table) : List.of();
    }

    /** {@code called X}: the name need not be in the database. */
    List<Parse<Condition>> named(int at, Table table) {
        int next = g.sentence.anyPhrase(at, CALLED);
        if (next < 0) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>(g.valuePhrases.naming(next, table).stream()
                .filter(parse -> parse.cost() == 0)
                .toList());
        for (Parse<String> name : g.valuePhrases.unknown(next)) {
            g.valuePhrases
                    .called(name.value(), table)
                    .ifPresent(condition -> found.add(name.plus(1).map(any -> condition)));
        }
        return found;
    }

    private List<Parse<Condition>> whose(int at, Table table) {
        int next = g.sentence.anyPhrase(at, List.of("whose", "where the", "where", "when the", "when", "for whom the"));
        if (next < 0) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Condition> first : columnTest(next, table)) {
            found.add(first);
            boolean or = g.sentence.word(first.next(), "or");
            if (or || g.sentence.word(first.next(), "and")) {
                int start = g.sentence.skip(first.next() + 1, Set.of("whose", "the"));
                for (Parse<Condition> second : columnTest(start, table)) {
                    List<Condition> parts = List.of(first.value(), second.value());
                    found.add(new Parse<>(
                            or ? new Condition.Any(parts) : new Condition.All(parts),
                            second.next(),
                            first.cost() + second.cost()));
                }
            }
        }
        return found;
    }

    /** A column and what is said of it. */
    List<Parse<Condition>> columnTest(int at, Table table) {
        int i = g.sentence.skip(at, Words.DETERMINERS);
        List<Parse<Condition>> found = new ArrayList<>();
        int number = g.sentence.isClaim() ? -1 : g.sentence.phrase(i, "number of");
        for (ColumnMention mention : number > 0 ? g.columns(number, table) : List.<ColumnMention>of()) {
            boolean counts = mention.single()
                    && mention.cost() == 0
                    && mention.column().type().family().isNumeric();
            if (counts) {
                found.addAll(
                        g.attributes.test(number + mention.length(), table, Term.Field.of(mention.column()), true));
            }
        }
        for (ColumnMention mention : g.columns(i, table)) {
            int next = i + mention.length();
            g.sentence.reach(next);
            if (mention.single()) {
                Term.Field field = Term.Field.of(mention.column());
                g.attributes.test(next, table, field, true).forEach(parse -> found.add(parse.plus(mention.cost())));
                g.possessions.domainTests(next, field).forEach(parse -> found.add(parse.plus(mention.cost())));
            } else {
                int is = g.sentence.anyPhrase(next, List.of("is", "are"));
                if (is > 0) {
                    found.addAll(g.valuePhrases.naming(is, table));
                }
            }
        }
        return found;
    }

    /** A preposition with a place, a date, a value or other things. */
    List<Parse<Condition>> prepositional(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        g.dates.main(table).ifPresent(date -> found.addAll(dates(at, table, date)));
        if (!g.sentence.wordIn(at, Words.PREPOSITIONS)) {
            return found;
        }
        String preposition = g.sentence.lower(at);
        List<String> roles = List.of(preposition);
        int next = g.sentence.wordIn(at + 1, Words.PREPOSITIONS) ? at + 2 : at + 1;
        boolean placing = Set.of("in", "from", "at", "out").contains(preposition);
        if (placing) {
            found.addAll(g.places.read(next, table));
        }
        int i = g.sentence.skip(next, Words.ARTICLES);
        Hint hint = Hint.roles(roles);
        for (Parse<Condition> value : labelled(i, table, hint)) {
            found.add(value);
            found.addAll(orValues(value, table, hint));
        }
        for (ColumnMention label : g.sentence.isClaim() ? List.<ColumnMention>of() : g.columns(i, table)) {
            int value = i + label.length();
            boolean said = label.single() && label.cost() == 0 && value < g.sentence.size();
            for (Parse<Condition> test : said
                    ? g.attributes.test(value, table, Term.Field.of(label.column()), true)
                    : Parse.<Condition>none()) {
                boolean text = test.value() instanceof Condition.Compare compare
                        && compare.comparison() == io.dbintent.plan.Comparison.EQUAL
                        && compare.right() instanceof Term.Constant constant
                        && constant.literal() instanceof io.dbintent.sql.Literal.Text;
                if (text) {
                    found.add(test);
                }
            }
        }
        for (Parse<Things> things : g.things.read(next)) {
            boolean same = !g.sentence.isClaim() && g.sentence.word(next, "one");
            if (!things.value().table().equals(table) && !same) {
                found.addAll(g.possessions.relate(table, things, roles));
            }
        }
        return found;
    }

    /** A value with or without a word for its column: {@code Bavaria district}, {@code the city of Lyon}. */
    List<Parse<Condition>> labelled(int at, Table table, Hint hint) {
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Condition> value : g.valuePhrases.attached(at, table, hint)) {
            found.add(value);
            String word = g.sentence.lower(value.next());
            if (!word.isEmpty()
                    && mentions(value.value(), g.sentence.token(value.next()).lemma(), table)) {
                found.add(new Parse<>(value.value(), value.next() + 1, Math.max(0, value.cost() - 1)));
            }
        }
        if (g.sentence.kind(at, Token.Kind.WORD)) {
            int of = g.sentence.anyPhrase(at + 1, List.of("of", "named", "called"));
            Hint column = new Hint(Set.of(g.sentence.token(at).lemma()), true, hint.roles());
            for (Parse<Condition> value : g.valuePhrases.attached(of > 0 ? of : at + 1, table, column)) {
                found.add(value);
            }
        }
        return found;
    }

    private boolean mentions(Condition condition, String word, Table table) {
        if (condition instanceof Condition.Compare compare && compare.left() instanceof Term.Field field) {
            return g.lexicon.of(table).words(field.column()).contains(word);
        } else if (condition instanceof Condition.Related related) {
            Table end = related.path().last().map(Hop::to).orElse(table);
            return related.where().stream().anyMatch(part -> mentions(part, word, end))
                    || g.lexicon.of(end).words().contains(word);
        }
        return false;
    }

    /** Further values after {@code or} or {@code and}: {@code oak or pine}. */
    List<Parse<Condition>> orValues(Parse<Condition> first, Table table, Hint hint) {
        boolean or = g.sentence.word(first.next(), "or");
        boolean and = g.sentence.word(first.next(), "and");
        if (!or && !and) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        int start = g.sentence.skip(first.next() + 1, Words.ARTICLES);
        for (Parse<Condition> second : g.valuePhrases.attached(start, table, hint)) {
            boolean single = !(first.value() instanceof Condition.Related related)
                    || related.path().toOne();
            if (sameColumn(first.value(), second.value())) {
                List<Condition> parts = List.of(first.value(), second.value());
                Condition joined = and && !single ? new Condition.All(parts) : new Condition.Any(parts);
                found.add(new Parse<>(joined, second.next(), first.cost() + second.cost()));
            }
        }
        return found;
    }

    private static boolean sameColumn(Condition one, Condition other) {
        if (one instanceof Condition.Compare a && other instanceof Condition.Compare b) {
            return a.left().equals(b.left());
        } else if (one instanceof Condition.Related a && other instanceof Condition.Related b) {
            return a.path().equals(b.path())
                    && a.where().size() == 1
                    && b.where().size() == 1
                    && sameColumn(a.where().get(0), b.where().get(0));
        }
        return false;
    }

    /** A period tied to {@code column} by a preposition. */
    List<Parse<Condition>> dates(int at, Table table, Column column) {
        boolean year = g.dates.isYear(table, column);
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Dates.Side> side : g.comparisons.side(at)) {
            int start = g.sentence.skip(side.next(), Set.of("the", "year", "month", "of"));
            g.comparisons
                    .period(start)
                    .flatMap(period -> g.periodTests.dated(Term.Field.of(column), year, side.value(), period))
                    .ifPresent(parse -> found.add(parse.plus(side.cost())));
        }
        int between = g.sentence.phrase(at, "between");
        if (between > 0) {
            between(between, Term.Field.of(column), year).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Parse<Condition>> between(int at, Term.Field field, boolean year) {
        Optional<Parse<Period>> first = g.comparisons.period(at);
        if (first.isEmpty() || !g.sentence.word(first.get().next(), "and")) {
            return Optional.empty();
        }
        return g.comparisons.period(first.get().next() + 1).flatMap(last -> {
            Optional<Condition> since =
                    g.dates.condition(field, year, Dates.Side.SINCE, first.get().value());
            Optional<Condition> until = g.dates.condition(field, year, Dates.Side.UNTIL, last.value());
            return since.isPresent() && until.isPresent()
                    ? Optional.of(
                            new Parse<Condition>(new Condition.All(List.of(since.get(), until.get())), last.next(), 0))
                    : Optional.empty();
        });
    }
}
