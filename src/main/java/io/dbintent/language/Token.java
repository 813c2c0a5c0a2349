package io.dbintent.language;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One word, number, date, quoted text or mark of an intent.
 *
 * @param text as written; for quoted text without the quotes
 * @param lower the text in lower case
 * @param lemma the singular of a noun, or {@code lower}
 * @param number the value of a number in digits or words, else null
 * @param period the days that a date means, else null
 * @param from where it begins in the intent
 * @param to where it ends, exclusive
 */
record Token(
        Kind kind,
        String text,
        String lower,
        String lemma,
        @Nullable BigDecimal number,
        @Nullable Period period,
        int from,
        int to) {

    enum Kind {
        WORD,
        NUMBER,
        DATE,
        QUOTED,
        POSSESSIVE,
        COMMA,
        STOP,
        MARK
    }

    static Token word(String text, int from, int to) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return new Token(Kind.WORD, text, lower, Lemmas.lemma(lower), null, null, from, to);
    }

    static Token mark(Kind kind, String text, int from, int to) {
        return new Token(kind, text, text, text, null, null, from, to);
    }

    static Token quoted(String text, int from, int to) {
        return new Token(Kind.QUOTED, text, text.toLowerCase(java.util.Locale.ROOT), text, null, null, from, to);
    }

    static Token number(String text, BigDecimal value, int from, int to) {
        return new Token(Kind.NUMBER, text, text.toLowerCase(java.util.Locale.ROOT), text, value, null, from, to);
    }

    static Token date(String text, Period period, int from, int to) {
        return new Token(Kind.DATE, text, text.toLowerCase(java.util.Locale.ROOT), text, null, period, from, to);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isWord(String wanted) {
        return kind == Kind.WORD && lower.equals(wanted);
    }

    boolean isWordIn(java.util.Set<String> wanted) {
        return kind == Kind.WORD && wanted.contains(lower);
    }

    boolean capitalised() {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }
}
