package io.dbintent.sql;

/** Backslash escapes inside strings, as MySQL and as PostgreSQL read them. */
final class Escapes {

    private Escapes() {}

    /** Appends what the escape at {@code at} stands for; returns the position after it. */
    static int decode(String text, int at, StringBuilder value, boolean postgres) {
        if (at + 1 >= text.length()) {
            throw new Refusal(FindingCode.SQL_UNTERMINATED, "The statement ends inside a literal, after a backslash.");
        }
        char c = text.charAt(at + 1);
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'b' -> value.append('\b');
            case '\\', '\'' -> value.append(c);
            default -> {
                if (postgres) {
                    decodePostgres(c, value);
                } else {
                    decodeMySql(c, value);
                }
            }
        }
        return at + 2;
    }

    private static void decodeMySql(char c, StringBuilder value) {
        switch (c) {
            case '0' -> value.append('\0');
            case 'Z' -> value.append('\u001a');
            // The server keeps the backslash of these two for LIKE to see.
            case '%', '_' -> value.append('\\').append(c);
            default -> value.append(c);
        }
    }

    private static void decodePostgres(char c, StringBuilder value) {
        if (c == 'f') {
            value.append('\f');
            return;
        }
        if (Character.isLetterOrDigit(c)) {
            throw new Refusal(
                    FindingCode.SQL_LITERAL,
                    "The escape \\" + c + " in a literal is not supported: write the character itself.");
        }
        value.append(c);
    }
}
