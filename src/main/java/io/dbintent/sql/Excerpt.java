package io.dbintent.sql;

/** Short pieces of a statement, safe to print. */
final class Excerpt {

    private static final int LENGTH = 40;

    private Excerpt() {}

    /** The first characters on one line, control characters shown as dots. */
    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LENGTH).forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? '.' : c));
        return out + (text.codePointCount(0, text.length()) > LENGTH ? "..." : "");
    }

    /** A character with its number, such as {@code U+00A0}. */
    static String character(int codePoint) {
        String number = String.format("U+%04X", codePoint);
        return codePoint > ' ' && codePoint < 0x7f ? "'" + Character.toString(codePoint) + "'" : number;
    }
}
