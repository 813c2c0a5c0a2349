package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
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

    /** Units of time in a column's name: a number without its unit would be a guess. */
    private static final Set<String> TIMES = Set.of("millisecond", "second", "minute", "hour");

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
        if (g.sentence.wordIn(at, Words.RELATIVES)) {
            found.addAll(g.predicates.read(at + 1, table));
            return Parse.distinct(found);
        }
        if (g.sentence.word(at, "with") || g.sentence.word(at, "having")) {
            found.addAll(having(at + 1, table));
        }
        int without = g.sentence.anyPhrase(
                at, List.of("without any", "without a", "without an", "without", "lacking", "with no"));
        if (without > 0) {
            g.possessions.object(without, table, List.of()).forEach(parse -> found.add(parse.map(Condition.Not::new)));
        }
        found.addAll(comparative(at, table));
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
        boolean form = word.endsWith("ed")
                || word.endsWith("ing")
                || word.endsWith("en")
                || Set.of("made", "built", "sold", "held", "born", "paid", "sent", "bought", "taught", "won")
                        .contains(word);
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

    /** {@code older than 20}, {@code above age 20}, {@code heavier than 10}, {@code below 30}. */
    List<Parse<Condition>> comparative(int at, Table table) {
        List<Parse<Condition>> found = new ArrayList<>();
        String word = g.sentence.lower(at);
        boolean more = word.equals("more") && g.sentence.word(at + 2, "than");
        String adjective = more ? g.sentence.lower(at + 1) : word;
        int than = more ? at + 2 : at + 1;
        if ((more || Gradables.isComparative(word)) && g.sentence.word(than, "than")) {
            g.gradables.scale(adjective, table).ifPresent(scale -> {
                Comparison comparison = scale.high() ? Comparison.GREATER : Comparison.LESS;
                found.addAll(against(than + 1, table, Term.Field.of(scale.column()), comparison));
            });
        }
        Optional<Parse<Comparison>> comparison = g.comparisons.word(at);
        if (comparison.isPresent()) {
            int i = g.sentence.skip(comparison.get().next(), Words.DETERMINERS);
            for (ColumnMention mention : g.columns(i, table)) {
                if (mention.single()) {
                    found.addAll(against(
                            i + mention.length(),
                            table,
                            Term.Field.of(mention.column()),
                            comparison.get().value()));
                }
            }
            int average = g.sentence.anyPhrase(i, List.of("average", "mean"));
            if (average > 0) {
                for (ColumnMention mention : g.columns(average, table)) {
                    if (mention.single() && mention.column().type().family().isNumeric()) {
                        Term.Field field = Term.Field.of(mention.column());
                        g.measures
                                .standard(i, table, field)
                                .forEach(parse -> found.add(parse.plus(mention.cost())
                                        .map(term -> new Condition.Compare(
                                                field, comparison.get().value(), term))));
                    }
                }
            }
        }
        return found;
    }

    private List<Parse<Condition>> against(int at, Table table, Term.Field field, Comparison comparison) {
        List<Parse<Condition>> found = new ArrayList<>();
        boolean calendar = Dates.isDate(field.column());
        g.durations
                .quantity(at, field.column())
                .flatMap(time -> g.attributes
                        .numeric(
                                field,
                                new Quantity.Count(comparison, time.value().value(), true))
                        .map(condition -> new Parse<>(condition, time.next(), 0)))
                .ifPresent(found::add);
        g.comparisons.number(at, true).filter(number -> !calendar).ifPresent(number -> {
            int next = g.attributes.units(number.next(), field);
            boolean timed = Names.words(field.column().name()).stream().anyMatch(TIMES::contains);
            boolean united = Durations.unit(field.column()).isPresent();
            if ((timed && next == number.next()) || united) {
                return;
            }
            g.attributes
                    .numeric(field, new Quantity.Count(comparison, number.value(), true))
                    .ifPresent(condition -> found.add(new Parse<>(condition, next, 0)));
        });
        int i = g.sentence.skip(at, Words.DETERMINERS);
        for (Parse<Term> standard : g.measures.standard(i, table, field)) {
            found.add(standard.map(term -> new Condition.Compare(field, comparison, term)));
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
            found.addAll(place(next, table));
        }
        int i = g.sentence.skip(next, Words.ARTICLES);
        Hint hint = Hint.roles(roles);
        for (Parse<Condition> value : labelled(i, table, hint)) {
            found.add(value);
            found.addAll(orValues(value, table, hint));
        }
        for (Parse<Things> things : g.things.read(next)) {
            if (!things.value().table().equals(table)) {
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

    /** Further values after {@code or} or {@code and}: {@code Asia or Europe}. */
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

    /** A place, held by a column of places; one that the database does not hold may be any of the row's own places. */
    List<Parse<Condition>> place(int at, Table table) {
        int i = g.sentence.skip(at, Words.ARTICLES);
        List<Parse<Condition>> found = new ArrayList<>();
        Hint hint = Hint.columns(Words.LOCATION_COLUMNS);
        for (Parse<Condition> value : g.valuePhrases.attached(i, table, hint)) {
            found.add(value);
            found.addAll(orValues(value, table, hint));
        }
        List<Column> columns = table.columns().stream()
                .filter(TableWords::isText)
                .filter(column -> {
                    List<String> own = g.lexicon.of(table).ownWords(column);
                    return own.stream().anyMatch(Words.LOCATION_COLUMNS::contains) && !own.contains("address");
                })
                .toList();
        if (!columns.isEmpty() && found.isEmpty()) {
            for (Parse<String> name : g.valuePhrases.unknown(i)) {
                boolean proper = g.sentence.kind(i, Token.Kind.QUOTED)
                        || g.sentence.token(i).capitalised()
                        || !Demonyms.places(g.sentence.lower(i)).isEmpty();
                boolean noun = !proper && !g.columns(i, table).isEmpty();
                if (proper || (g.sentence.isClaim() && !noun)) {
                    Term.Constant constant = new Term.Constant(new Literal.Text(name.value()));
                    List<Condition> ways = Places.holding(name.value(), columns).stream()
                            .<Condition>map(
                                    column -> new Condition.Compare(Term.Field.of(column), Comparison.EQUAL, constant))
                            .toList();
                    found.add(name.plus(proper ? 3 : 6).map(any -> Condition.any(ways)));
                }
            }
        }
        return found;
    }

    /** A period tied to {@code column} by a preposition. */
    List<Parse<Condition>> dates(int at, Table table, Column column) {
        boolean year = g.dates.isYear(table, column);
        List<Parse<Condition>> found = new ArrayList<>();
        for (Parse<Dates.Side> side : g.comparisons.side(at)) {
            int start = g.sentence.skip(side.next(), Set.of("the", "year", "month", "of"));
            g.comparisons
                    .period(start)
                    .flatMap(period -> g.attributes.dated(Term.Field.of(column), year, side.value(), period))
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
