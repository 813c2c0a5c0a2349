package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads question words that ask for a column without its name: {@code when}, {@code how old}, {@code how much ... weigh}. */
final class Interrogatives {

    private final Grammar g;
    private final InvertedQuestions named;

    Interrogatives(Grammar grammar, Outputs outputs) {
        this.g = grammar;
        this.named = new InvertedQuestions(grammar, outputs);
    }

    List<Parse<Select>> read(int at) {
        List<Parse<Select>> found = new ArrayList<>();
        if (g.sentence.word(at, "when")) {
            found.addAll(when(at + 1));
        }
        if (g.sentence.word(at, "how")) {
            found.addAll(how(at + 1));
        }
        return found;
    }

    /** {@code when was the last report printed}: the date of the verb, or the row's own. */
    private List<Parse<Select>> when(int at) {
        List<Parse<Select>> found = new ArrayList<>();
        if (!g.sentence.wordIn(at, Words.BE) && !g.sentence.wordIn(at, Words.DO)) {
            return found;
        }
        for (Parse<Things> things : subjects(at + 1)) {
            String verb = g.sentence.lower(things.next());
            if (verb.isEmpty() || !single(things.value())) {
                continue;
            }
            Table table = things.value().table();
            boolean event = Words.EVENTS.contains(Lemmas.root(verb)) || Words.LINKS.contains(Lemmas.root(verb));
            Optional<Column> date =
                    g.dates.ofVerb(table, verb).or(() -> event ? g.dates.main(table) : Optional.empty());
            date.ifPresent(column ->
                    found.add(things.at(things.next() + 1).map(value -> select(value, Term.Field.of(column)))));
        }
        return found;
    }

    private List<Parse<Things>> subjects(int at) {
        List<Parse<Things>> found = new ArrayList<>(g.things.read(at));
        found.addAll(named.subjects(at));
        return found;
    }

    private static boolean single(Things things) {
        return things.top().isPresent() || !things.where().isEmpty();
    }

    private static Select select(Things things, Term shown) {
        return ListRequests.topped(Select.of(things.table(), List.of(shown), things.where()), things);
    }

    /** {@code how old is the tallest player}, {@code how much does the parcel weigh}. */
    private List<Parse<Select>> how(int at) {
        List<Parse<Select>> found = new ArrayList<>();
        boolean much = g.sentence.word(at, "much");
        int auxiliary = at + 1;
        boolean verb = g.sentence.wordIn(auxiliary, Words.BE) || g.sentence.wordIn(auxiliary, Words.DO);
        if (!verb) {
            return found;
        }
        for (Parse<Things> things : subjects(auxiliary + 1)) {
            Table table = things.value().table();
            if (!single(things.value())) {
                continue;
            }
            if (much) {
                measured(things.next(), table)
                        .ifPresent(column -> found.add(
                                things.at(things.next() + 1).map(value -> select(value, Term.Field.of(column)))));
            } else {
                g.gradables
                        .scale(g.sentence.lower(at), table)
                        .ifPresent(
                                scale -> found.add(things.map(value -> select(value, Term.Field.of(scale.column())))));
            }
        }
        return found;
    }

    /** The column that a verb such as weigh or cost measures. */
    private Optional<Column> measured(int at, Table table) {
        List<String> names = Words.MEASURE_VERBS.get(Lemmas.root(g.sentence.lower(at)));
        if (names == null) {
            return Optional.empty();
        }
        for (String name : names) {
            List<Column> columns = g.verbs.numericColumns(table, name);
            if (columns.size() == 1) {
                return Optional.of(columns.get(0));
            }
        }
        return Optional.empty();
    }

    /** {@code how old are they}, {@code how much it weighs}, said beside other things to show. */
    List<Parse<Term>> beside(int at, Table table) {
        List<Parse<Term>> found = new ArrayList<>();
        if (!g.sentence.word(at, "how")) {
            return found;
        }
        boolean much = g.sentence.word(at + 1, "much");
        int owner = g.sentence.anyPhrase(
                at + 2,
                List.of(
                        "are they",
                        "is it",
                        "is he",
                        "is she",
                        "they are",
                        "it is",
                        "does it",
                        "do they",
                        "it",
                        "they",
                        "each"));
        if (owner < 0) {
            return found;
        }
        if (much) {
            measured(owner, table).ifPresent(column -> found.add(new Parse<>(Term.Field.of(column), owner + 1, 1)));
        } else {
            g.gradables
                    .scale(g.sentence.lower(at + 1), table)
                    .ifPresent(scale -> found.add(new Parse<>(Term.Field.of(scale.column()), owner, 1)));
        }
        return found;
    }
}
