package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads that a name is one of several, or not: {@code X is one of the artists}, {@code X is not among our carriers}. */
final class Membership {

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
            "was one of the",
            "is listed in the",
            "should show up among the",
            "shows up among the",
            "should appear among the",
            "should be found among the",
            "is found among the",
            "is on the list of",
            "should be on the list of",
            "is on the",
            "should be on the");
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
            "is known as a",
            "is a",
            "is an",
            "should be a",
            "should be an",
            "must be a",
            "must be an");
    private static final Set<String> LOOSE = Set.of("is in the", "should be in the", "is on the", "should be on the");

    private final Grammar g;

    Membership(Grammar grammar) {
        this.g = grammar;
    }

    /** {@code X is one of the Y}, {@code X should be listed as a Y}: the whole of X is the name. */
    List<Parse<Assertion>> read(int at) {
        List<Parse<Assertion>> found = new ArrayList<>();
        for (int i = at + 1; i < g.sentence.size(); i++) {
            int in = g.sentence.anyPhrase(i, AMONG);
            int as = g.sentence.anyPhrase(i, AS_A);
            as = as < 0 && plural(at, i) ? i + 1 : as;
            int out = g.sentence.anyPhrase(i, NOT_AMONG);
            int next = Math.max(in, Math.max(as, out));
            if (next < 0) {
                continue;
            }
            int start = i;
            boolean loose = LOOSE.stream().anyMatch(phrase -> g.sentence.phrase(start, phrase) == next);
            boolean kind = in < 0 && as > 0;
            boolean not = out > 0;
            for (Parse<Things> things : g.things.read(next)) {
                boolean listed = !loose || !g.sentence.done(next + 1);
                if (things.value().quantity() instanceof Quantity.Plain
                        && listed
                        && !things.value().named()
                        && (!kind || things.value().where().isEmpty())) {
                    for (Condition name : names(at, i, things.value().table())) {
                        found.add(things.map(value -> {
                            Things one = value.called(name);
                            return not
                                    ? Assertion.none(ClaimGrammar.rows(one, g))
                                    : Assertion.some(ClaimGrammar.rows(one, g));
                        }));
                    }
                }
            }
        }
        return found;
    }

    /** {@code Queen are artists}: what is left of {@code U2 and Queen are artists} for each of them. */
    private boolean plural(int at, int i) {
        return g.sentence.word(i, "are") && g.sentence.token(at).capitalised() && !hasAnd(at, i);
    }

    private boolean hasAnd(int at, int end) {
        for (int i = at; i < end; i++) {
            if (g.sentence.word(i, "and") || g.sentence.kind(i, Token.Kind.COMMA)) {
                return true;
            }
        }
        return false;
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
        return quoted || isName(at, end)
                ? g.valuePhrases.called(g.sentence.text(at, end), table).stream()
                        .toList()
                : List.of();
    }

    /** Words that make a sentence are no name that anyone would give without quotes. */
    private boolean isName(int at, int end) {
        for (int i = at; i < end; i++) {
            Token token = g.sentence.token(i);
            if (!token.capitalised() && (token.isWordIn(Words.UNNAMED) || token.is(Token.Kind.STOP))) {
                return false;
            }
        }
        return true;
    }
}
