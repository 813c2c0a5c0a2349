package io.dbintent.language;

import io.dbintent.plan.Expectation;
import io.dbintent.schema.Table;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads one claim: existence, absence, counts, universals, and what is said of a named thing. */
final class ClaimGrammar {

    private static final List<String> THERE = List.of(
            "there are",
            "there is",
            "there should be",
            "there must be",
            "there exists",
            "there exist",
            "there were",
            "there was",
            "there has to be",
            "there can be",
            "there will be",
            "there shall be");
    private static final List<String> ARE_THERE = List.of("are there", "is there");
    private static final Set<String> WE = Set.of("we", "i", "you", "they", "it");
    private static final Set<String> KEEP = Set.of(
            "have", "has", "carry", "sell", "offer", "stock", "employ", "keep", "store", "hold", "list", "see", "find",
            "use", "own", "get", "got", "had", "serve", "run", "record");
    private static final List<String> AMONG = List.of(
            "is one of the",
            "is one of our",
            "is one of",
            "is among the",
            "is among our",
            "is among",
            "must be one of the",
            "should be one of the",
            "should be among the",
            "must be among the",
            "should be one of our",
            "is in the list of",
            "is listed among the",
            "is part of the",
            "belongs to the",
            "is in the",
            "appears among the",
            "appears in the list of",
            "should be in the list of",
            "must be in the list of",
            "are among the",
            "has to be one of the",
            "can be found among the",
            "should be in the",
            "must be in the",
            "exists among the",
            "exists in the",
            "is included in the",
            "appears in the",
            "was one of the");
    private static final List<String> NOT_AMONG = List.of(
            "is not one of the",
            "is not one of our",
            "is not among the",
            "is not among our",
            "is not in the list of",
            "is not in the",
            "should not be one of the",
            "must not be one of the",
            "should not be among the",
            "does not appear in the",
            "should not be in the",
            "must not be in the");
    private static final List<String> AS_A = List.of(
            "should be listed as a",
            "should be listed as an",
            "is listed as a",
            "is listed as an",
            "is registered as a",
            "is registered as an",
            "should be registered as a",
            "exists as a",
            "exists as an",
            "should exist as a",
            "should exist as an",
            "must exist as a",
            "must exist as an",
            "should be recorded as a",
            "is recorded as a",
            "must be listed as a",
            "is known as a");

    private final Grammar g;
    private final Uniqueness uniqueness;
    private final Contests contests;
    private final Figures figures;

    ClaimGrammar(Grammar grammar) {
        this.g = grammar;
        this.uniqueness = new Uniqueness(grammar);
        this.contests = new Contests(grammar);
        this.figures = new Figures(grammar);
    }

    /** Readings of the whole sentence as one claim. */
    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        found.addAll(there(at));
        found.addAll(kept(at));
        found.addAll(among(at));
        found.addAll(held(at));
        found.addAll(quantified(at));
        found.addAll(nobody(at));
        found.addAll(named(at));
        found.addAll(attribute(at));
        found.addAll(uniqueness.read(at));
        found.addAll(contests.read(at));
        found.addAll(figures.read(at));
        List<Parse<Assertion>> complete = new ArrayList<>();
        for (Parse<Assertion> parse : found) {
            int end = tail(parse.next());
            if (g.sentence.done(end)) {
                complete.add(parse.at(end));
            }
        }
        return Parse.distinct(complete);
    }

    private int tail(int at) {
        int i = at;
        int before;
        do {
            before = i;
            int place = g.sentence.anyPhrase(i, Words.EXISTS_WORDS);
            i = place > 0 ? place : i;
            if (g.sentence.kind(i, Token.Kind.STOP)) {
                i++;
            }
        } while (i > before);
        return i;
    }

    static Select rows(Things things, Grammar grammar) {
        return Select.of(things.table(), identity(things.table(), grammar), things.allConditions());
    }

    static List<Term> identity(Table table, Grammar grammar) {
        LinkedHashSet<Term> terms = new LinkedHashSet<>();
        table.primaryKey().forEach(name -> table.column(name).ifPresent(column -> terms.add(Term.Field.of(column))));
        grammar.lexicon.of(table).naming().forEach(column -> terms.add(Term.Field.of(column)));
        return List.copyOf(terms);
    }

    /** What is claimed of how many there are. */
    Assertion count(Things things) {
        Select rows = rows(things, g);
        Quantity quantity = things.quantity();
        if (quantity instanceof Quantity.None) {
            return Assertion.none(rows);
        }
        if (quantity instanceof Quantity.Count number) {
            Select count = rows.showing(List.of(Term.Aggregate.countRows()));
            return new Assertion.OfRows(
                    count,
                    new Expectation.ScalarValue(number.comparison(), new Literal.Numeric(number.value())),
                    java.util.Optional.empty(),
                    java.util.Optional.empty());
        }
        return Assertion.some(rows);
    }

    private List<Parse<Assertion>> there(int at) {
        int next = g.sentence.anyPhrase(at, THERE);
        next = next < 0 ? g.sentence.anyPhrase(at, ARE_THERE) : next;
        if (next < 0) {
            return List.of();
        }
        int i = g.sentence.skip(next, Set.of("currently", "always", "also"));
        List<Parse<Assertion>> found = new ArrayList<>();
        boolean not = g.sentence.wordIn(i, Words.NOT) && !g.sentence.word(i + 1, "any");
        if (not) {
            int quantity = g.sentence.skip(i + 1, Set.of("a", "an"));
            boolean single = quantity > i + 1;
            if (single) {
                for (Parse<Things> things : g.things.read(quantity)) {
                    found.add(things.map(value -> count(value.as(new Quantity.None()))));
                }
            }
            for (Parse<Things> things : g.things.read(i)) {
                if (things.value().quantity() instanceof Quantity.Count) {
                    found.add(things.map(this::count));
                }
            }
            return found;
        }
        for (Parse<Things> things : withPredicate(i)) {
            Quantity quantity = things.value().quantity();
            if (!(quantity instanceof Quantity.All)
                    && !(quantity instanceof Quantity.Plain plain && plain.definite())) {
                found.add(things.map(this::count));
            }
        }
        return found;
    }

    /** Things, alone and with a predicate after them: {@code no order was paid in cash}. */
    private List<Parse<Things>> withPredicate(int at) {
        return g.things.read(at);
    }

    private List<Parse<Assertion>> kept(int at) {
        if (!g.sentence.wordIn(at, WE)) {
            return List.of();
        }
        int i = g.sentence.skip(at + 1, Words.MODALS);
        i = g.sentence.skip(i, Set.of("currently", "also"));
        boolean not = false;
        if (g.sentence.wordIn(i, Words.DO)) {
            not = g.sentence.wordIn(i + 1, Words.NOT);
            i = not ? i + 2 : i + 1;
        } else if (g.sentence.wordIn(i, Words.NOT)) {
            not = true;
            i++;
        }
        if (!g.sentence.wordIn(i, KEEP)) {
            return List.of();
        }
        i = g.sentence.skip(i, KEEP);
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.read(i)) {
            Quantity quantity = things.value().quantity();
            boolean open = quantity instanceof Quantity.Some
                    || (quantity instanceof Quantity.Plain plain
                            && (!plain.definite() || things.value().named()));
            if (not && open) {
                found.add(things.map(value -> count(value.as(new Quantity.None()))));
            } else if (!not && !(quantity instanceof Quantity.All) && (open || !(quantity instanceof Quantity.Plain))) {
                found.add(things.map(this::count));
            }
        }
        return found;
    }

    /** {@code the product table holds 45 products}. */
    private List<Parse<Assertion>> held(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        int name = g.sentence.phrase(i, "table") > 0 ? i + 1 : i;
        for (TableMention mention : g.tables(name)) {
            int next = name + mention.length();
            boolean container = name > i || g.sentence.wordIn(next, Words.CONTAINERS);
            next = g.sentence.wordIn(next, Words.CONTAINERS) ? next + 1 : next;
            next = g.sentence.skip(next, Words.MODALS);
            boolean holds = g.sentence.wordIn(next, Words.OWN) || g.sentence.wordIn(next, Words.HAVE);
            if (container && holds) {
                for (Parse<Things> things : g.things.read(next + 1)) {
                    boolean counted = things.value().quantity() instanceof Quantity.Count
                            || things.value().quantity() instanceof Quantity.None;
                    if (things.value().table().equals(mention.table()) && counted) {
                        found.add(things.map(this::count));
                    }
                }
                g.comparisons.quantity(next + 1).ifPresent(count -> {
                    int rows = g.sentence.anyPhrase(
                            count.next(), List.of("rows", "row", "records", "record", "entries", "entry"));
                    if (rows > 0) {
                        found.add(new Parse<>(count(Things.all(mention.table()).as(count.value())), rows, 0));
                    }
                });
            }
        }
        return found;
    }

    /** {@code X is one of the Y}, {@code X should be listed as a Y}: the whole of X is the name. */
    private List<Parse<Assertion>> among(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (int i = at + 1; i < g.sentence.size(); i++) {
            int in = g.sentence.anyPhrase(i, AMONG);
            int as = g.sentence.anyPhrase(i, AS_A);
            int out = g.sentence.anyPhrase(i, NOT_AMONG);
            int next = in > 0 ? in : as > 0 ? as : out;
            if (next < 0) {
                continue;
            }
            boolean loose = g.sentence.phrase(i, "is in the") > 0 || g.sentence.phrase(i, "should be in the") > 0;
            boolean not = out > 0;
            for (Parse<Things> things : g.things.read(next)) {
                boolean listed = !loose || !g.sentence.done(next + 1);
                if (things.value().quantity() instanceof Quantity.Plain
                        && listed
                        && !things.value().named()) {
                    for (Condition name : names(at, i, things.value().table())) {
                        found.add(things.map(value -> {
                            Things one = value.called(name);
                            return not ? Assertion.none(rows(one, g)) : Assertion.some(rows(one, g));
                        }));
                    }
                }
            }
        }
        return found;
    }

    /** The text of some tokens as the name of a row of {@code table}, in the database or not. */
    private List<Condition> names(int at, int end, Table table) {
        boolean quoted = end == at + 1 && g.sentence.kind(at, Token.Kind.QUOTED);
        int from = !quoted && g.sentence.wordIn(at, Set.of("a", "an", "the")) && end > at + 1 ? at + 1 : at;
        for (int start : new int[] {at, from}) {
            for (Parse<Condition> name : g.valuePhrases.naming(start, table)) {
                if (name.next() == end && name.cost() == 0) {
                    return List.of(name.value());
                }
            }
        }
        // "the artist X": the kind of thing may be said before the name
        for (TableMention mention : g.tables(g.sentence.skip(at, Words.ARTICLES))) {
            int start = g.sentence.skip(at, Words.ARTICLES) + mention.length();
            if (mention.table().equals(table) && start < end) {
                return names(start, end, table);
            }
        }
        return g.valuePhrases.called(g.sentence.text(at, end), table).stream().toList();
    }

    /** Things with a quantity and a predicate. */
    private List<Parse<Assertion>> quantified(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.read(at)) {
            Things value = things.value();
            if (things.next() == at) {
                continue;
            }
            boolean bare = value.quantity() instanceof Quantity.Plain && !value.named();
            if (bare && !universal(at, things)) {
                continue;
            }
            if (value.top().isPresent()) {
                continue;
            }
            for (Parse<Condition> predicate : predicate(things.next(), value, bare)) {
                Assertion assertion = assertion(value, predicate.value());
                found.add(new Parse<>(assertion, predicate.next(), things.cost() + predicate.cost()));
            }
        }
        return found;
    }

    /** A plural without a quantity speaks of all, if the sentence has a finite verb. */
    private boolean universal(int at, Parse<Things> things) {
        boolean plural = false;
        for (int i = at; i < things.next(); i++) {
            Token token = g.sentence.token(i);
            boolean noun = g.tables(i).stream()
                    .anyMatch(mention -> mention.table().equals(things.value().table()));
            plural |= (token.is(Token.Kind.WORD) && !token.lemma().equals(token.lower()) && noun)
                    || (noun && token.isWord("staff"));
        }
        String verb = g.sentence.lower(things.next());
        boolean finite = g.sentence.wordIn(things.next(), Words.BE)
                || (g.sentence.wordIn(things.next(), Words.HAVE) && !verb.equals("having"))
                || g.sentence.wordIn(things.next(), Words.DO)
                || g.sentence.wordIn(things.next(), Words.MODALS)
                || g.sentence.wordIn(things.next(), Words.ADVERBS)
                || (!verb.endsWith("ed") && !verb.endsWith("ing"));
        return plural && finite;
    }

    private List<Parse<Condition>> predicate(int at, Things things, boolean bare) {
        List<Parse<Condition>> found = new ArrayList<>();
        boolean participle = g.sentence.lower(at).endsWith("ing");
        if (!participle) {
            for (Parse<Condition> parse : g.predicates.read(at, things.table())) {
                boolean empty = parse.value() instanceof Condition.All all
                        && all.parts().isEmpty();
                if (!empty || (!bare && !(things.quantity() instanceof Quantity.All))) {
                    found.add(parse);
                }
            }
        }
        if (!(things.quantity() instanceof Quantity.All) && !bare) {
            for (String phrase : List.of(
                    "are registered",
                    "is registered",
                    "are listed",
                    "is listed",
                    "are recorded",
                    "are there",
                    "exist",
                    "exists",
                    "should exist",
                    "must exist",
                    "are in the database",
                    "should be listed",
                    "are available",
                    "are stored",
                    "are known")) {
                int next = g.sentence.phrase(at, phrase);
                if (next > 0) {
                    found.add(new Parse<>(new Condition.All(List.of()), next, 0));
                }
            }
            int gone = g.sentence.anyPhrase(
                    at, List.of("does not exist", "do not exist", "should not exist", "must not exist"));
            if (gone > 0) {
                found.add(new Parse<>(new Condition.Not(new Condition.All(List.of())), gone, 0));
            }
        }
        return found;
    }

    private Assertion assertion(Things things, Condition predicate) {
        Quantity quantity = things.quantity();
        boolean empty = predicate instanceof Condition.All all && all.parts().isEmpty();
        boolean gone = predicate instanceof Condition.Not not
                && not.condition() instanceof Condition.All all
                && all.parts().isEmpty();
        if (gone) {
            return Assertion.none(rows(things, g));
        }
        Things with = empty ? things : things.and(predicate);
        if (things.named() && quantity instanceof Quantity.Plain) {
            return empty ? Assertion.some(rows(things, g)) : Assertion.named(rows(things, g), predicate);
        }
        if (quantity instanceof Quantity.All || quantity instanceof Quantity.Plain) {
            return Assertion.every(rows(things, g), predicate);
        }
        return count(with);
    }

    /** {@code nobody on staff works as X}, {@code no one in the customers table lives in Y}. */
    private List<Parse<Assertion>> nobody(int at) {
        int no = g.sentence.anyPhrase(at, List.of("nobody", "no one", "no-one", "noone"));
        int every = g.sentence.anyPhrase(at, List.of("everybody", "everyone"));
        int some = g.sentence.anyPhrase(at, List.of("somebody", "someone"));
        int next = Math.max(no, Math.max(every, some));
        int group = g.sentence.anyPhrase(
                next,
                List.of(
                        "on the",
                        "on our",
                        "on",
                        "in the",
                        "in our",
                        "in",
                        "among the",
                        "among our",
                        "from the",
                        "of the",
                        "of our"));
        if (next < 0 || group < 0) {
            return List.of();
        }
        Quantity quantity = no > 0 ? new Quantity.None() : every > 0 ? new Quantity.All() : new Quantity.Some();
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.bare(group)) {
            Things value = things.value().as(quantity);
            for (Parse<Condition> predicate : g.predicates.read(things.next(), value.table())) {
                found.add(new Parse<>(
                        assertion(value, predicate.value()), predicate.next(), things.cost() + predicate.cost()));
            }
        }
        return found;
    }

    /** A bare name with a predicate: {@code Emma has exactly 3 copies}. */
    private List<Parse<Assertion>> named(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> entity : entities(at)) {
            for (Parse<Condition> predicate :
                    g.predicates.read(entity.next(), entity.value().table())) {
                boolean empty = predicate.value() instanceof Condition.All all
                        && all.parts().isEmpty();
                if (!empty) {
                    found.add(new Parse<>(
                            Assertion.named(rows(entity.value(), g), predicate.value()),
                            predicate.next(),
                            entity.cost() + predicate.cost()));
                }
            }
        }
        return found;
    }

    /** Things that the text at {@code at} names, each kind apart. */
    List<Parse<Things>> entities(int at) {
        List<Parse<Things>> found = new ArrayList<>();
        for (int end = Math.min(g.sentence.size(), at + 12); end > at; end--) {
            Set<String> tables = new LinkedHashSet<>();
            for (ValueMatch match : g.valuePhrases.matches(at, end)) {
                if (g.valuePhrases.namingRank(match) >= 0) {
                    tables.add(match.table());
                }
            }
            for (String name : tables) {
                Table table = g.schema.table(name).orElseThrow();
                for (Parse<Condition> naming : g.valuePhrases.naming(at, table)) {
                    if (naming.next() == end) {
                        found.add(naming.map(condition -> Things.all(table).called(condition)));
                    }
                }
            }
        }
        return found;
    }

    /** {@code the city of customer X is Y}, {@code X's job title is Y}. */
    private List<Parse<Assertion>> attribute(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        int i = g.sentence.skip(at, Words.DETERMINERS);
        for (int of = i + 1; of < Math.min(i + 6, g.sentence.size()); of++) {
            if (g.sentence.wordIn(of, Set.of("of", "for"))) {
                for (Parse<Things> owner : owners(of + 1)) {
                    for (ColumnMention column : g.columns(i, owner.value().table())) {
                        if (column.single() && i + column.length() == of) {
                            found.addAll(tested(owner, column, owner.next()));
                        }
                        boolean domain = i + column.length() == of - 1 && g.sentence.word(of - 1, "domain");
                        int is = g.sentence.anyPhrase(owner.next(), List.of("is", "should be", "must be"));
                        if (domain && is > 0) {
                            g.possessions
                                    .domain(is, Term.Field.of(column.column()))
                                    .forEach(test -> found.add(
                                            test.map(condition -> Assertion.named(rows(owner.value(), g), condition))));
                        }
                    }
                }
            }
        }
        for (Parse<Things> owner : owners(i)) {
            int next = g.sentence.kind(owner.next(), Token.Kind.POSSESSIVE) ? owner.next() + 1 : owner.next();
            for (ColumnMention column : g.columns(next, owner.value().table())) {
                if (column.single()) {
                    found.addAll(tested(owner, column, next + column.length()));
                }
            }
        }
        return found;
    }

    private List<Parse<Things>> owners(int at) {
        List<Parse<Things>> found = new ArrayList<>(entities(at));
        for (Parse<Things> things : g.things.bare(at)) {
            if (things.value().named() && things.value().quantity() instanceof Quantity.Plain) {
                found.add(things);
            }
        }
        return found;
    }

    private List<Parse<Assertion>> tested(Parse<Things> owner, ColumnMention column, int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        Term.Field field = Term.Field.of(column.column());
        boolean verb = g.sentence.wordIn(at, Words.BE)
                || g.sentence.wordIn(at, Words.MODALS)
                || g.sentence.anyPhrase(at, List.of("equals", "=", "contains", "starts", "ends", "does", "exceeds"))
                        > 0;
        List<Parse<Condition>> tests = new ArrayList<>(g.possessions.domainTests(at, field));
        if (verb) {
            tests.addAll(g.attributes.test(at, column.table(), field, false));
        }
        for (Parse<Condition> test : tests) {
            found.add(new Parse<>(
                    Assertion.named(rows(owner.value(), g), test.value()),
                    test.next(),
                    owner.cost() + column.cost() + test.cost()));
        }
        return found;
    }
}
