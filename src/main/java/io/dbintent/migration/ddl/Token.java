package io.dbintent.migration.ddl;

import java.util.Locale;

/**
 * One word, literal or symbol of a script.
 *
 * @param kind what it is
 * @param value decoded: a string's characters, a quoted name without its quotes, anything else as written
 * @param start offset of its first character in the script
 * @param end offset after its last character
 * @param executable whether it stands in a comment that the server runs
 */
public record Token(Kind kind, String value, int start, int end, boolean executable) {

    /** What a token is. */
    public enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        /** A PostgreSQL string between dollar signs; its value is what stands between them. */
        DOLLAR_STRING,
        NUMBER,
        /** A variable or a placeholder, with its signs. */
        VARIABLE,
        SYMBOL
    }

    /** In capitals for a bare word, as keywords are compared; empty for anything else. */
    public String keyword() {
        return kind == Kind.WORD ? value.toUpperCase(Locale.ROOT) : "";
    }

    /** True for this bare word in any letter case, or this symbol. */
    public boolean is(String keywordOrSymbol) {
        return kind == Kind.WORD
                ? value.equalsIgnoreCase(keywordOrSymbol)
                : kind == Kind.SYMBOL && value.equals(keywordOrSymbol);
    }

    /** True for a bare word or a quoted name. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }
}
