package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a retrieval wants to see: {@code the name and price}, {@code average and maximum height}, {@code everything}. */
final class Outputs {

    private static final Set<String> SKIP = Set.of(
            "the",
            "all",
            "a",
            "an",
            "their",
            "its",
            "his",
            "her",
            "our",
            "of",
            "each",
            "every",
            "full",
            "corresponding",
            "any",
            "just",
            "only",
            "also",
            "both",
            "list",
            "me",
            "as");
    static final List<String> AND =
            List.of("and also", "as well as the", "as well as", "along with the", "along with", "together with", "and");
    private static final List<String> EVERYTHING = List.of(
            "all the information about",
            "all information about",
            "all the details of",
            "all details of",
            "all the information",
            "all details",
            "everything about",
            "all the data about",
            "all columns of",
            "all the columns of");

    private final Grammar g;
    private final Tallies tallies;
    private final Interrogatives questions;
    private Optional<Term> known = Optional.empty();
    private boolean beside;

    Outputs(Grammar grammar) {
        this.g = grammar;
        this.tallies = new Tallies(grammar);
        this.questions = new Interrogatives(grammar, this);
    }

    /** What is shown, and whether only different rows are. */
    record Shown(List<Term> terms, boolean distinct, boolean everything, List<Condition> where) {
        Shown(List<Term> terms, boolean distinct, boolean everything) {
            this(terms, distinct, everything, List.of());
        }
    }

    /** As {@link #read(int, Table)}, where a number has been asked for before: {@code list the name and the count}. */
    List<Parse<Shown>> read(int at, Table table, Optional<Term> number) {
        Optional<Term> before = known;
        known = number;
        List<Parse<Shown>> found = read(at, table);
        known = before;
        return found;
    }

    /** As {@link #read(int, Table)}, said beside other things to show. */
    List<Parse<Shown>> more(int at, Table table) {
        beside = true;
        List<Parse<Shown>> found = read(at, table);
        beside = false;
        return found;
    }

    /** Whether words take a yes-or-no column together with the noun of its table: {@code urgent orders} and {@code is_urgent}. */
    boolean isFlag(ColumnMention mention, int at) {
        String last = g.sentence.token(at + mention.length() - 1).lemma();
        return mention.length() > 1
                && g.lexicon.of(mention.table()).words().contains(last)
                && !Names.words(mention.column().name()).contains(last)
                && g.predicates.isFlag(mention.table(), mention.column());
    }

    /** A list of things to show of rows of {@code table}. */
    List<Parse<Shown>> read(int at, Table table) {
        List<Parse<Shown>> found = new ArrayList<>();
        int all = g.sentence.anyPhrase(g.sentence.skip(at, Set.of("me")), EVERYTHING);
        if (all > 0) {
            found.add(new Parse<>(new Shown(List.of(), false, true), all, 0));
        }
        extend(at, table, new Shown(List.of(), false, false), 0, found);
        return Parse.distinct(found);
    }

    private int skip(int at, Table table) {
        int i = at;
        while (g.sentence.wordIn(i, SKIP)) {
            boolean full = g.sentence.word(i, "full")
                    && g.columns(i, table).stream().anyMatch(mention -> mention.single() && mention.length() > 1);
            if (full) {
                break;
            }
            i++;
        }
        g.sentence.reach(i);
        return i;
    }

    private void extend(int at, Table table, Shown shown, int cost, List<Parse<Shown>> found) {
        List<Term> before = shown.terms();
        if (!g.sentence.mayGoOn() || before.size() > 8) {
            return;
        }
        int i = skip(at, table);
        boolean different = shown.distinct() || g.sentence.wordIn(i, Words.DISTINCT);
        i = g.sentence.skip(i, Words.DISTINCT);
        i = skip(i, table);
        for (Parse<Term> counted : g.measures.counted(i, table)) {
            int end = tallies.breakdown(counted.next(), table);
            if (end > 0 && counted.value() instanceof Term.CountOf count) {
                List<Term> longer = new ArrayList<>(before);
                longer.add(count);
                List<Condition> where = new ArrayList<>(shown.where());
                where.add(new Condition.Related(count.path(), count.where()));
                found.add(new Parse<>(new Shown(longer, different, false, where), end, cost + counted.cost()));
            }
        }
        for (Parse<Shown> flagged : flagged(i, table)) {
            found.add(flagged.plus(cost)
                    .map(value -> new Shown(value.terms(), different || shown.distinct(), false, value.where())));
        }
        for (Parse<List<Term>> item : item(i, table, beside || !before.isEmpty())) {
            List<Term> longer = new ArrayList<>(before);
            longer.addAll(item.value());
            int total = cost + item.cost();
            found.add(new Parse<>(new Shown(longer, different, false, shown.where()), item.next(), total));
            int next = item.next();
            if (g.sentence.kind(next, Token.Kind.COMMA)) {
                next++;
            }
            int and = g.sentence.anyPhrase(next, AND);
            if (and > 0) {
                next = and;
            }
            if (next > item.next()) {
                extend(next, table, new Shown(longer, different, false, shown.where()), total, found);
            }
        }
    }

    /** A column of those rows only for which a yes-or-no column says yes: {@code the urgent tasks}. */
    List<Parse<Shown>> flagged(int at, Table table) {
        List<Parse<Shown>> found = new ArrayList<>();
        for (Parse<Condition> flag : g.predicates.flag(at, table)) {
            if (flag.next() != at + 1) {
                continue;
            }
            for (ColumnMention mention : g.columns(at + 1, table)) {
                if (mention.single() && mention.cost() == 0) {
                    found.add(new Parse<>(
                            new Shown(List.of(Term.Field.of(mention.column())), false, false, List.of(flag.value())),
                            at + 1 + mention.length(),
                            flag.cost()));
                }
            }
        }
        return found;
    }

    private List<Parse<List<Term>>> item(int at, Table table, boolean beside) {
        List<Parse<List<Term>>> found = new ArrayList<>();
        for (ColumnMention mention : g.columns(at, table)) {
            if (isFlag(mention, at)) {
                continue;
            }
            g.sentence.reach(at + mention.length());
            List<Term> fields =
                    mention.columns().stream().<Term>map(Term.Field::of).toList();
            List<Term> shown = mention.single() ? fields : List.of(new Term.FullName(fields));
            found.add(new Parse<>(shown, at + mention.length(), mention.cost()));
        }
        found.addAll(g.outputParts.parts(at, table));
        found.addAll(g.outputParts.foreign(at, table));
        for (Parse<Term> folded : g.measures.folded(at, table)) {
            found.add(folded.map(List::of));
        }
        found.addAll(g.outputParts.manyFolds(at, table));
        for (Parse<Term> rows : g.measures.countedRows(at, table)) {
            found.add(rows.map(List::of));
        }
        for (Parse<Term> counted : g.measures.counted(at, table)) {
            found.add(counted.map(List::of));
            if (tallies.breakdown(counted.next(), table) < 0) {
                found.add(counted.<List<Term>>map(List::of).at(tallies.tail(counted.next(), table)));
            }
        }
        if (beside) {
            for (Parse<Term> column : questions.beside(at, table)) {
                found.add(column.map(List::of));
            }
            for (Parse<Term> tally : tallies.read(at, table)) {
                found.add(tally.map(List::of));
            }
            for (Parse<Term> own : tallies.own(at, table)) {
                found.add(own.map(List::of));
            }
        }
        boolean number = g.sentence.wordIn(at, Set.of("number", "numbers", "count", "counts", "total"))
                && !g.sentence.word(at + 1, "of");
        known.filter(term -> number).ifPresent(term -> found.add(new Parse<>(List.of(term), at + 1, 0)));
        return Parse.distinct(found);
    }

    /** What is shown of rows that nothing particular was asked of: their name, else their key. */
    List<Term> identity(Table table) {
        List<Column> naming = g.lexicon.of(table).naming();
        if (!naming.isEmpty()) {
            return naming.stream().<Term>map(Term.Field::of).toList();
        }
        return table.primaryKey().stream()
                .flatMap(name -> table.column(name).stream())
                .<Term>map(Term.Field::of)
                .toList();
    }
}
