package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a number that is shown beside other columns: {@code how many orders it has}, {@code how many pupils each teaches}. */
final class Tallies {

    /** Words that break a number down, and so leave out what there is none of. */
    static final List<String> BREAKDOWN =
            List.of("in each", "per", "of each", "by each", "at each", "on each", "from each");

    private static final List<String> OWNERS = List.of(
            "each of them",
            "each one",
            "in each one",
            "in each of them",
            "in each",
            "for each one",
            "for each",
            "for it",
            "for them",
            "in it",
            "in them",
            "it",
            "they",
            "he",
            "she",
            "each",
            "there");

    private final Grammar g;

    Tallies(Grammar grammar) {
        this.g = grammar;
    }

    /** {@code how many boats they own}, counted for each row of {@code table}. */
    List<Parse<Term>> read(int at, Table table) {
        int how = g.sentence.phrase(at, "how many");
        List<Parse<Term>> found = new ArrayList<>();
        if (how < 0) {
            return found;
        }
        for (Parse<Things> things : g.things.bare(how)) {
            List<Way> ways = g.relations.ways(table, things.value().table(), List.of(), g.sentence.isClaim());
            int end = tail(things.next(), table);
            boolean said = end > things.next() || g.sentence.done(end) || g.sentence.kind(end, Token.Kind.STOP);
            if (said && ways.size() == 1 && !ways.get(0).toOne()) {
                found.add(new Parse<>(
                        new Term.CountOf(ways.get(0), things.value().allConditions()),
                        end,
                        things.cost() + ways.get(0).hops().size()));
            }
        }
        return found;
    }

    /** {@code how many farms are in each}, said beside a column of farms; it ends before {@code in each}. */
    List<Parse<Term>> own(int at, Table table) {
        int how = g.sentence.phrase(at, "how many");
        List<Parse<Term>> found = new ArrayList<>();
        for (TableMention mention : how > 0 ? g.tables(how) : List.<TableMention>of()) {
            int next = how + mention.length();
            int are = Math.max(next, g.sentence.anyPhrase(next, List.of("are there", "there are", "are")));
            if (mention.table().equals(table) && g.sentence.anyPhrase(are, Groupings.OF_EACH) > 0) {
                found.add(new Parse<>(Term.Aggregate.countRows(), are, mention.cost()));
            }
        }
        return found;
    }

    /** The token after words that only say whose number it is: {@code it has}, {@code are there in each}, {@code per shop}. */
    int tail(int at, Table table) {
        int i = Math.max(at, g.sentence.anyPhrase(at, List.of("are there", "there are", "are")));
        i = verb(i);
        int owner = g.sentence.anyPhrase(i, OWNERS);
        int each = g.sentence.anyPhrase(i, List.of("in each", "for each", "per", "of each", "by each", "each"));
        if (each > 0) {
            for (TableMention mention : g.tables(each)) {
                if (mention.table().equals(table)) {
                    return verb(each + mention.length());
                }
            }
        }
        return owner > 0 ? verb(owner) : i;
    }

    /** The token after {@code in each shop}, which breaks the counted things down and leaves out shops without any; else -1. */
    int breakdown(int at, Table table) {
        int i = verb(at);
        int each = g.sentence.anyPhrase(i, BREAKDOWN);
        for (TableMention mention : each > 0 ? g.tables(each) : List.<TableMention>of()) {
            if (mention.table().equals(table)) {
                return each + mention.length();
            }
        }
        return -1;
    }

    /** Whether a number of other rows is shown beside each row. */
    static boolean counts(Select select) {
        return select.outputs().stream().anyMatch(Term.CountOf.class::isInstance);
    }

    /** Only the rows that have any of what is counted beside them: a breakdown has no line for what there is none of. */
    static Select withAny(Select select) {
        List<Condition> where = new ArrayList<>(select.where());
        for (Term term : select.outputs()) {
            if (term instanceof Term.CountOf count) {
                Condition any = new Condition.Related(count.path(), count.where());
                if (!where.contains(any)) {
                    where.add(any);
                }
            }
        }
        return select.filtered(where);
    }

    private int verb(int at) {
        String word = g.sentence.lower(at);
        boolean link = g.sentence.wordIn(at, Words.HAVE)
                || (g.sentence.wordIn(at, Words.OWN) && !g.sentence.word(at, "with"))
                || (!word.isEmpty()
                        && !Grammar.FUNCTION_WORDS.contains(word)
                        && Words.LINKS.contains(Lemmas.root(word))
                        && g.tables(at).isEmpty());
        return link ? g.sentence.skip(at + 1, Set.of("in", "on")) : at;
    }
}
