package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads which rows a request is about: {@code customers in Lyon}, {@code of the orders that were shipped}. */
final class Subjects {

    private final Grammar g;
    private final boolean asked;

    /** @param asked whether the sentence began as a request, so that a predicate may follow its noun */
    Subjects(Grammar grammar, boolean asked) {
        this.g = grammar;
        this.asked = asked;
    }

    /** Things of {@code table} that a connecting word leads to, or all of them. */
    List<Parse<Things>> rest(int at, Table table) {
        List<Parse<Things>> found = new ArrayList<>(List.of(new Parse<>(Things.all(table), at, 0)));
        int linked = participle(at);
        if (linked > 0) {
            found.add(new Parse<>(Things.all(table), linked, 2));
        }
        described(new Parse<>(Things.all(table), at, 1)).stream()
                .filter(parse -> parse.next() > at)
                .forEach(found::add);
        g.things.modified(new Parse<>(Things.all(table), at, 1), 0).stream()
                .filter(parse -> parse.next() > at)
                .forEach(found::add);
        int i = g.sentence.skip(at, RequestWords.OF);
        int filler = g.sentence.anyPhrase(
                at, List.of("are there for the", "are there for", "are there in", "are there of", "do the", "do"));
        for (int start : filler > 0 ? new int[] {i, filler} : new int[] {i}) {
            int verb = participle(start);
            int from = verb > 0 ? g.sentence.skip(verb, RequestWords.OF) : start;
            for (Parse<Things> things : g.things.read(from)) {
                if (things.value().table().equals(table)) {
                    int have = g.sentence.anyPhrase(things.next(), List.of("have"));
                    found.add(have > 0 ? things.at(have) : things);
                }
            }
        }
        return found;
    }

    /** Things with the predicate of a question: {@code which members live in Turin}. */
    List<Parse<Things>> described(Parse<Things> things) {
        List<Parse<Things>> found = new ArrayList<>(List.of(things));
        if (!asked) {
            return found;
        }
        Table table = things.value().table();
        int filler = g.sentence.anyPhrase(things.next(), RequestWords.FILLERS);
        if (filler > 0) {
            g.things.modified(things.at(filler), 0).stream()
                    .filter(more -> more.next() > filler)
                    .forEach(found::add);
        }
        boolean closed = ThingPhrases.closed(things.value());
        for (Parse<Condition> predicate : closed ? Parse.<Condition>none() : g.predicates.read(things.next(), table)) {
            boolean empty = predicate.value() instanceof Condition.All all
                    && all.parts().isEmpty();
            if (empty) {
                found.add(things.at(predicate.next()));
                continue;
            }
            found.add(new Parse<>(
                    things.value().and(predicate.value()), predicate.next(), things.cost() + predicate.cost()));
        }
        if (g.sentence.wordIn(things.next(), Words.BE)) {
            int verb = participle(things.next() + 1);
            if (verb > 0 && (g.sentence.done(verb) || g.sentence.kind(verb, Token.Kind.STOP))) {
                found.add(things.at(verb).plus(4));
            }
        }
        for (Parse<Things> owner : owners(things.next())) {
            for (Parse<Condition> link : g.possessions.relate(table, owner, List.of())) {
                found.add(new Parse<>(things.value().and(link.value()), link.next(), things.cost() + link.cost()));
            }
        }
        return found;
    }

    /** {@code does the harbour office have}: the owner stands between the auxiliary and the verb. */
    private List<Parse<Things>> owners(int at) {
        if (!g.sentence.wordIn(at, Words.DO)) {
            return List.of();
        }
        List<Parse<Things>> found = new ArrayList<>();
        for (Parse<Things> owner : g.things.bare(at + 1)) {
            boolean link = Words.LINKS.contains(Lemmas.root(g.sentence.lower(owner.next())))
                    || g.sentence.wordIn(owner.next(), Words.HAVE);
            boolean whole = owner.value().quantity() instanceof Quantity.Plain
                    && !owner.value().where().isEmpty();
            if (link && whole) {
                found.add(owner.at(owner.next() + 1));
            }
        }
        for (int length = Math.min(6, g.sentence.size() - at - 1); length >= 1; length--) {
            int end = at + 1 + length;
            for (Parse<Things> owner : g.subjects.entities(at + 1, end, 0)) {
                if (Words.LINKS.contains(Lemmas.root(g.sentence.lower(end))) || g.sentence.wordIn(end, Words.HAVE)) {
                    found.add(owner.at(end + 1));
                }
            }
        }
        return found;
    }

    /** Rows of {@code table} after outputs: linked by a small word, described, named, or all of them. */
    List<Parse<Things>> rows(int at, Table table) {
        List<Parse<Things>> found = new ArrayList<>(rowsAt(at, table));
        int verb = linkVerb(at);
        if (verb > 0) {
            rowsAt(verb, table).stream()
                    .filter(parse -> parse.next() > verb)
                    .forEach(parse -> found.add(parse.plus(2)));
        }
        return found;
    }

    /** The token after a participle that only links what is shown to its rows: {@code the staff working for}, else -1. */
    private int linkVerb(int at) {
        int next = participle(at);
        return next > 0 && g.sentence.wordIn(next, RequestWords.OF) ? next : -1;
    }

    /** The token after a participle that says no more than that there is a link, else -1. */
    int participle(int at) {
        String word = g.sentence.lower(at);
        boolean participle = asked
                && (word.endsWith("ed") || word.endsWith("ing") || Modifiers.IRREGULAR.contains(word))
                && !Grammar.FUNCTION_WORDS.contains(word)
                && (Words.LINKS.contains(Lemmas.root(word)) || Words.EVENTS.contains(Lemmas.root(word)));
        return participle ? at + 1 : -1;
    }

    private List<Parse<Things>> rowsAt(int at, Table table) {
        List<Parse<Things>> found = new ArrayList<>();
        int matching = g.sentence.anyPhrase(
                at, List.of("corresponds to", "correspond to", "corresponding to", "associated with", "belonging to"));
        int i = matching > 0 ? matching : g.sentence.skip(at, RequestWords.OF);
        boolean verb = g.sentence.wordIn(i, Set.of("some", "there"));
        if (i > at || verb) {
            for (Parse<Things> things : g.things.read(i)) {
                Quantity quantity = things.value().quantity();
                boolean open = !(quantity instanceof Quantity.None)
                        && !(quantity instanceof Quantity.Count count && count.explicit());
                if (things.value().table().equals(table) && open) {
                    for (Parse<Things> described : described(things)) {
                        found.add(described);
                        trailing(described).forEach(found::add);
                    }
                }
            }
            if (asked) {
                for (Parse<Condition> name : g.valuePhrases.naming(i, table)) {
                    found.add(name.<Things>map(Things.all(table)::called).plus(1));
                }
            }
        }
        for (Parse<Things> described : g.things.modified(new Parse<>(Things.all(table), at, 2), 0)) {
            if (described.next() > at && asked && !nameOfOther(at, table)) {
                found.add(described);
            }
        }
        if (asked && i == at) {
            for (Parse<Condition> predicate : g.predicates.read(at, table)) {
                boolean empty = predicate.value() instanceof Condition.All all
                        && all.parts().isEmpty();
                if (!empty) {
                    found.add(predicate
                            .<Things>map(condition ->
                                    Things.all(table).and(condition).withoutRepeats())
                            .plus(2));
                }
            }
        }
        if (g.sentence.done(RequestWords.tail(g.sentence, at))) {
            found.add(new Parse<>(Things.all(table), at, 3));
        }
        if (g.sentence.kind(at, Token.Kind.COMMA) || g.sentence.anyPhrase(at, List.of("in", "sorted", "ordered")) > 0) {
            found.add(new Parse<>(Things.all(table), at, 4));
        }
        return found;
    }

    /** {@code names of the clubs} are the clubs' names, never those of other rows that are linked to clubs. */
    private boolean nameOfOther(int at, Table table) {
        boolean name = g.sentence.word(at, "of")
                && at > 0
                && g.sentence.kind(at - 1, Token.Kind.WORD)
                && Set.of("name", "title", "id")
                        .contains(g.sentence.token(at - 1).lemma());
        return name
                && g.tables(g.sentence.skip(at + 1, Words.DETERMINERS)).stream()
                        .anyMatch(mention ->
                                mention.cost() == 0 && !mention.table().equals(table));
    }

    private List<Parse<Things>> trailing(Parse<Things> things) {
        int end = g.sentence.anyPhrase(
                things.next(),
                List.of(
                        "are from",
                        "come from",
                        "is from",
                        "are in",
                        "are",
                        "is in",
                        "live in",
                        "are located",
                        "have",
                        "belong to"));
        return end > 0 ? List.of(things.at(end).plus(1)) : List.of();
    }
}
