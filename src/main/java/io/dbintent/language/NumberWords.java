package io.dbintent.language;

import io.dbintent.plan.Cardinals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers in words: {@code twenty-five}, {@code two hundred and six}, {@code a dozen}. */
final class NumberWords {

    private NumberWords() {}

    /** Joins number words into number tokens. A lone {@code one} stays a word that also has a value. */
    static List<Token> join(List<Token> tokens, String text) {
        List<Token> out = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Token first = tokens.get(i);
            int next = spell(tokens, i);
            if (next < 0) {
                out.add(first);
                i++;
                continue;
            }
            long value = value(tokens.subList(i, next));
            Token last = tokens.get(next - 1);
            if (next == i + 1 && first.lower().equals("one")) {
                out.add(new Token(
                        Token.Kind.WORD, first.text(), "one", "one", BigDecimal.ONE, null, first.from(), first.to()));
            } else {
                String written = text.substring(first.from(), last.to());
                out.add(Token.number(written, BigDecimal.valueOf(value), first.from(), last.to()));
            }
            i = next;
        }
        return out;
    }

    private static int spell(List<Token> tokens, int from) {
        int i = from;
        boolean any = false;
        if (isDozen(tokens, i)) {
            return i + 1;
        }
        if (word(tokens, i).equals("a") && isDozen(tokens, i + 1)) {
            return i + 2;
        }
        if ((word(tokens, i).equals("a") || tokens.get(i).is(Token.Kind.NUMBER))
                && Cardinals.scale(word(tokens, i + 1)) > 0) {
            i++;
            any = true;
        }
        while (i < tokens.size()) {
            String word = word(tokens, i);
            if (Cardinals.value(word) >= 0 || (Cardinals.scale(word) > 0 && any)) {
                any = true;
                i++;
                if (isDozen(tokens, i)) {
                    i++;
                }
            } else if (word.equals("and")
                    && any
                    && i + 1 < tokens.size()
                    && i > from
                    && Cardinals.scale(word(tokens, i - 1)) > 0
                    && Cardinals.value(word(tokens, i + 1)) >= 0) {
                i++;
            } else {
                break;
            }
        }
        return any ? i : -1;
    }

    private static boolean isDozen(List<Token> tokens, int i) {
        String word = word(tokens, i);
        return word.equals("dozen");
    }

    private static String word(List<Token> tokens, int i) {
        return i < tokens.size() && tokens.get(i).is(Token.Kind.WORD)
                ? tokens.get(i).lower()
                : "";
    }

    private static long value(List<Token> words) {
        long total = 0;
        long current = 0;
        for (Token token : words) {
            String word = token.lower();
            @Nullable BigDecimal number = token.number();
            if (number != null && token.is(Token.Kind.NUMBER)) {
                current = number.longValue();
            } else if (word.equals("a")) {
                current = 1;
            } else if (word.equals("dozen")) {
                current = Math.max(current, 1) * 12;
            } else if (word.equals("hundred")) {
                current = Math.max(current, 1) * 100;
            } else if (Cardinals.scale(word) > 0) {
                total += Math.max(current, 1) * Cardinals.scale(word);
                current = 0;
            } else if (!word.equals("and")) {
                current += Cardinals.value(word);
            }
        }
        return total + current;
    }
}
