package io.dbintent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes a sentence that says several things at once apart into sentences that say one each: {@code there are 3 depots and
 * 4 carriers}, {@code between 3 and 5}, {@code X and Y are artists}.
 *
 * <p>Only where the parts together mean what the whole does: not under a negation, nor under {@code a} or {@code some},
 * nor with predicates of groups such as {@code have the same}.
 */
final class Coordination {

    private static final Set<String> BOUNDS = Set.of(
            "at",
            "least",
            "most",
            "exactly",
            "precisely",
            "more",
            "fewer",
            "less",
            "than",
            "over",
            "under",
            "only",
            "up",
            "to",
            "no",
            "just");

    /** What a sentence may not hold for its parts to be said one by one. */
    private static final Set<String> INDIVISIBLE = Set.of(
            "not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without", "a", "an", "some", "any",
            "or", "if", "unless", "except", "only", "most", "half", "hardly", "almost", "nearly", "about", "either");

    private static final Set<String> COLLECTIVE = Set.of(
            "same",
            "together",
            "each",
            "other",
            "different",
            "differ",
            "differs",
            "equal",
            "total",
            "sum",
            "more",
            "fewer",
            "less",
            "most",
            "both",
            "combined",
            "identical",
            "share",
            "shares",
            "apart",
            "between",
            "than",
            "as");

    private final String text;
    private final List<Token> tokens;
    private final int start;

    Coordination(String text, List<Token> tokens, int start) {
        this.text = text;
        this.tokens = tokens;
        this.start = start;
    }

    /** Each way to say the same in two sentences. */
    List<List<String>> splits() {
        List<List<String>> found = new ArrayList<>(ranges());
        for (int i = start + 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i).isWord("and") || tokens.get(i).is(Token.Kind.COMMA)) {
                int next =
                        tokens.get(i).is(Token.Kind.COMMA) && tokens.get(i + 1).isWord("and") ? i + 2 : i + 1;
                counts(i, next, found);
                subjects(i, next, found);
            }
        }
        return found;
    }

    /** {@code between 3 and 5 albums}: at least 3 albums and at most 5 albums. */
    private List<List<String>> ranges() {
        for (int i = start; i + 3 < tokens.size(); i++) {
            boolean range = tokens.get(i).isWord("between")
                    && isCount(i + 1)
                    && tokens.get(i + 2).isWord("and")
                    && isCount(i + 3);
            if (range) {
                String after = i + 4 < tokens.size() ? " " + text(i + 4, tokens.size()) : "";
                String before = i > start ? text(start, i) + " " : "";
                return divisible(start, i)
                        ? List.of(List.of(
                                before + "at least " + text(i + 1, i + 2) + after,
                                before + "at most " + text(i + 3, i + 4) + after))
                        : List.of();
            }
        }
        return List.of();
    }

    private boolean isCount(int i) {
        return i < tokens.size()
                && tokens.get(i).number() != null
                && !tokens.get(i).text().endsWith("%");
    }

    private boolean divisible(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isWordIn(INDIVISIBLE)) {
                return false;
            }
        }
        return true;
    }

    /** {@code there are 3 depots and 4 carriers}. */
    private void counts(int cut, int next, List<List<String>> found) {
        int second = afterBound(next);
        int first = cut - 1;
        while (first > start && !isCount(first)) {
            first--;
        }
        if (!isCount(second) || !isCount(first) || second + 1 >= tokens.size()) {
            return;
        }
        while (first > start && tokens.get(first - 1).isWordIn(BOUNDS)) {
            first--;
        }
        if (first > start && divisible(start, first) && noCount(start, first)) {
            found.add(List.of(text(start, cut), text(start, first) + " " + text(next, tokens.size())));
        }
    }

    private boolean noCount(int from, int to) {
        for (int i = from; i < to; i++) {
            // A number right after a noun is its name: "order 30 has two lines and three notes".
            boolean label = i > from
                    && tokens.get(i - 1).is(Token.Kind.WORD)
                    && !tokens.get(i - 1).isWordIn(Words.BE);
            if (isCount(i) && !label) {
                return false;
            }
        }
        return true;
    }

    private int afterBound(int at) {
        int i = at;
        while (i < tokens.size() && tokens.get(i).isWordIn(BOUNDS)) {
            i++;
        }
        return i;
    }

    /** {@code X and Y are artists}: what is said of both is said of each. */
    private void subjects(int cut, int next, List<List<String>> found) {
        boolean names = tokens.get(next).capitalised() || tokens.get(next).is(Token.Kind.QUOTED);
        if (!names || !divisible(start, cut)) {
            return;
        }
        for (int verb = next + 1; verb < tokens.size(); verb++) {
            Token token = tokens.get(verb);
            if (token.is(Token.Kind.WORD) && !token.capitalised() && distributes(verb)) {
                found.add(List.of(text(start, cut) + " " + text(verb, tokens.size()), text(next, tokens.size())));
            }
        }
    }

    private boolean distributes(int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (isCount(i) || tokens.get(i).isWordIn(COLLECTIVE)) {
                return false;
            }
        }
        return true;
    }

    private String text(int from, int to) {
        return text.substring(tokens.get(from).from(), tokens.get(to - 1).to());
    }
}
