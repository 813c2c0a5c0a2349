package io.dbintent.migration.request;

/**
 * A value that a request names: for a default, a check or rows that exist.
 *
 * @param kind what it is
 * @param text the characters of a text, the digits of a number; empty for the others
 */
public record Value(Kind kind, String text) {

    /** What a value is. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        NOW,
        TODAY
    }

    static Value text(String characters) {
        return new Value(Kind.TEXT, characters);
    }

    static Value number(String digits) {
        return new Value(Kind.NUMBER, digits);
    }

    static Value of(Kind kind) {
        return new Value(kind, "");
    }
}
