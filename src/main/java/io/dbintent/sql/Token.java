package io.dbintent.sql;

import java.util.Locale;

/**
 * One word, literal or symbol of a statement, decoded.
 *
 * @param kind what it is
 * @param value decoded: a string's characters, a quoted name without its quotes, anything else as written
 * @param glued written without a space before it; a matter of looks, not part of what the token is
 */
record Token(Kind kind, String value, boolean glued) {

    enum Kind {
        WORD,
        QUOTED_NAME,
        /** A name in double quotes, which SQLite takes for a string where no such name exists. */
        LOOSE_NAME,
        STRING,
        NUMBER,
        /** A hexadecimal or bit literal, spelled with its prefix. */
        BITS,
        SYMBOL
    }

    static Token of(Kind kind, String value) {
        return new Token(kind, value, false);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && value.equals(symbol);
    }

    boolean isWord(String upperCaseWord) {
        return keyword().equals(upperCaseWord);
    }

    /** Upper case for a bare ASCII word, as keywords are compared; empty for anything else. */
    String keyword() {
        return kind == Kind.WORD && isAscii(value) ? value.toUpperCase(Locale.ROOT) : "";
    }

    /** True if a server reads the two as the same token; bare words are compared without case, ASCII only. */
    boolean sameAs(Token other) {
        boolean caseless = (kind == Kind.WORD || kind == Kind.NUMBER) && isAscii(value) && isAscii(other.value);
        return kind == other.kind && (caseless ? value.equalsIgnoreCase(other.value) : value.equals(other.value));
    }

    /** Some letters beyond ASCII turn into ASCII letters when their case changes: no server sees a keyword there. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
