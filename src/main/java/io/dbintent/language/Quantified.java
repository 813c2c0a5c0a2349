package io.dbintent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what is said of all, none, some or so many things: {@code every invoice has a customer}, {@code not all do}. */
final class Quantified {

    /** What may be said of things that are there and adds nothing to it. */
    private static final Set<String> THERE = Set.of(
            "registered",
            "listed",
            "recorded",
            "there",
            "available",
            "stored",
            "known",
            "defined",
            "present",
            "found",
            "created",
            "entered",
            "saved",
            "kept",
            "loaded",
            "set");

    private final Grammar g;

    Quantified(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>(quantified(at));
        found.addAll(notAll(at));
        found.addAll(only(at));
        found.addAll(nobody(at));
        return found;
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

    /** {@code not every brand has an article}: there is a counterexample. */
    private List<Parse<Assertion>> notAll(int at) {
        if (!g.sentence.word(at, "not")) {
            return List.of();
        }
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.read(at + 1)) {
            Things value = things.value();
            if (value.quantity() instanceof Quantity.All && value.top().isEmpty()) {
                for (Parse<Condition> predicate : g.predicates.one(things.next(), value.table())) {
                    boolean empty = predicate.value() instanceof Condition.All all
                            && all.parts().isEmpty();
                    if (!empty) {
                        Things counterexamples = value.and(new Condition.Not(predicate.value()));
                        found.add(new Parse<>(
                                Assertion.some(ClaimGrammar.rows(counterexamples, g)),
                                predicate.next(),
                                things.cost() + predicate.cost()));
                    }
                }
            }
        }
        return found;
    }

    /** {@code only customers in Canada live in Toronto}: whatever has the predicate is of that kind, and something has it. */
    private List<Parse<Assertion>> only(int at) {
        if (!g.sentence.word(at, "only")) {
            return List.of();
        }
        List<Parse<Assertion>> found = new ArrayList<>();
        for (Parse<Things> things : g.things.read(at + 1)) {
            Things value = things.value();
            boolean kind = value.quantity() instanceof Quantity.Plain
                    && !value.named()
                    && !value.where().isEmpty()
                    && value.top().isEmpty()
                    && !g.subjects.isSingular(at + 1, things.next(), value.table());
            if (!kind) {
                continue;
            }
            for (Parse<Condition> predicate : g.predicates.one(things.next(), value.table())) {
                boolean empty = predicate.value() instanceof Condition.All all
                        && all.parts().isEmpty();
                if (!empty) {
                    Select having = ClaimGrammar.rows(Things.all(value.table()).and(predicate.value()), g);
                    found.add(new Parse<>(
                            Assertion.every(having, Condition.all(value.where())),
                            predicate.next(),
                            things.cost() + predicate.cost()));
                }
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
            int neutral = neutral(at);
            if (neutral > 0) {
                found.add(new Parse<>(new Condition.All(List.of()), neutral, 0));
            }
            int gone = g.sentence.anyPhrase(
                    at, List.of("does not exist", "do not exist", "should not exist", "must not exist"));
            if (gone > 0) {
                found.add(new Parse<>(new Condition.Not(new Condition.All(List.of())), gone, 0));
            }
        }
        return found;
    }

    /** {@code are on file}, {@code have been created}, {@code can be found}: no more than that the things are there. */
    private int neutral(int at) {
        int place =
                g.sentence.anyPhrase(g.sentence.skip(g.sentence.skip(at, Words.MODALS), Words.BE), Words.EXISTS_WORDS);
        int plain = g.sentence.anyPhrase(
                at,
                List.of(
                        "are in the database",
                        "work here",
                        "works here",
                        "exist",
                        "exists",
                        "should exist",
                        "must exist"));
        if (plain > 0) {
            return plain;
        }
        int i = g.sentence.skip(at, Words.MODALS);
        i = g.sentence.word(i, "can") ? i + 1 : i;
        i = g.sentence.skip(i, Words.HAVE);
        i = g.sentence.skip(i, Words.BE);
        if (i > at && g.sentence.wordIn(i, THERE)) {
            return i + 1;
        }
        boolean verb = g.sentence.wordIn(at, Words.BE) || g.sentence.wordIn(at, Words.MODALS);
        return verb ? place : -1;
    }

    private Assertion assertion(Things things, Condition predicate) {
        Quantity quantity = things.quantity();
        boolean empty = predicate instanceof Condition.All all && all.parts().isEmpty();
        boolean gone = predicate instanceof Condition.Not not
                && not.condition() instanceof Condition.All all
                && all.parts().isEmpty();
        if (gone) {
            return Assertion.none(ClaimGrammar.rows(things, g));
        }
        Things with = empty ? things : things.and(predicate);
        if (things.named() && quantity instanceof Quantity.Plain) {
            return empty
                    ? Assertion.some(ClaimGrammar.rows(things, g))
                    : Assertion.named(ClaimGrammar.rows(things, g), predicate);
        }
        if (quantity instanceof Quantity.All && predicate instanceof Condition.Not) {
            return Assertion.everyOrNot(ClaimGrammar.rows(things, g), predicate);
        }
        if (quantity instanceof Quantity.All || quantity instanceof Quantity.Plain) {
            return Assertion.every(ClaimGrammar.rows(things, g), predicate);
        }
        return ClaimGrammar.count(with, g);
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
}
