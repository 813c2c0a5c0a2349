package io.dbintent.language;

import java.util.ArrayList;
import java.util.List;

/** Reads tests of a part of a text: {@code contains "x"}, {@code starting with B}, {@code ends in the letter e}. */
final class TextPatterns {

    private static final List<String> CONTAINS = List.of(
            "contains the word",
            "contains the text",
            "contains the letters",
            "contains the substring",
            "contains",
            "contain",
            "containing",
            "includes the word",
            "includes",
            "include",
            "mentions",
            "mention",
            "mentioning",
            "has the substring",
            "has the word",
            "having the substring",
            "with the substring",
            "have the word",
            "with the word",
            "has substring",
            "have the substring");
    private static final List<String> STARTS =
            List.of("starts with", "start with", "starting with", "begins with", "begin with", "beginning with");
    private static final List<String> ENDS =
            List.of("ends with", "end with", "ending with", "ends in", "ending in", "end in");

    private final Grammar g;

    TextPatterns(Grammar grammar) {
        this.g = grammar;
    }

    List<Parse<Condition>> read(int at, Term.Field field) {
        if (!TableWords.isText(field.column())) {
            return List.of();
        }
        List<Parse<Condition>> found = new ArrayList<>();
        pattern(at, CONTAINS, Condition.Position.CONTAINS, field, found);
        pattern(at, STARTS, Condition.Position.STARTS, field, found);
        pattern(at, ENDS, Condition.Position.ENDS, field, found);
        return found;
    }

    private void pattern(
            int at, List<String> phrases, Condition.Position position, Term.Field field, List<Parse<Condition>> found) {
        int next = g.sentence.anyPhrase(at, phrases);
        if (next < 0) {
            return;
        }
        for (String filler :
                List.of("the word", "the text", "the letter", "the letters", "the substring", "the string", "the")) {
            int after = g.sentence.phrase(next, filler);
            if (after > 0) {
                next = after;
                break;
            }
        }
        boolean letter = g.sentence.kind(next, Token.Kind.WORD)
                && g.sentence.token(next).text().length() == 1
                && g.sentence.token(next).capitalised();
        if (letter) {
            found.add(new Parse<>(
                    new Condition.Matches(
                            field, position, g.sentence.token(next).text()),
                    next + 1,
                    0));
            return;
        }
        for (Parse<String> part : g.valuePhrases.unknown(next)) {
            int end = g.sentence.anyPhrase(part.next(), List.of("in it", "in them"));
            found.add(new Parse<>(
                    new Condition.Matches(field, position, part.value()), end > 0 ? end : part.next(), part.cost()));
        }
    }
}
