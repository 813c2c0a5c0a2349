package io.dbintent.llm;

/** A string as models write it: with JSON's, Python's, JavaScript's or typographic quotes. */
final class LooseString {

    private LooseString() {}

    static boolean opens(char c) {
        return "\"'`“”„«‘’".indexOf(c) >= 0;
    }

    /**
     * Appends the string that opens at a place as a JSON string.
     *
     * @return just after its closing quote, or -1 if it has none
     */
    static int rewrite(String text, int at, StringBuilder out) {
        String quote = quote(text, at);
        String closers = closers(text.charAt(at));
        out.append('"');
        int i = at + quote.length();
        while (i < text.length()) {
            char c = text.charAt(i);
            if (quote.length() == 3 ? text.startsWith(quote, i) : closers.indexOf(c) >= 0) {
                out.append('"');
                return i + quote.length();
            }
            if (c == '\\' && i + 1 < text.length()) {
                i += escape(text, i, out);
                continue;
            }
            append(c, out);
            i++;
        }
        return -1;
    }

    private static String quote(String text, int at) {
        for (String triple : new String[] {"\"\"\"", "'''"}) {
            if (text.startsWith(triple, at)) {
                return triple;
            }
        }
        return text.substring(at, at + 1);
    }

    private static String closers(char opener) {
        return switch (opener) {
            case '“', '”', '„' -> "”“";
            case '‘', '’' -> "’";
            case '«' -> "»";
            default -> String.valueOf(opener);
        };
    }

    /** Copies an escape; a backslash that escapes nothing in JSON, as in LIKE patterns, stays a backslash. */
    private static int escape(String text, int at, StringBuilder out) {
        char next = text.charAt(at + 1);
        if (next == 'u'
                && text.substring(at + 2, Math.min(text.length(), at + 6)).matches("[0-9a-fA-F]{4}")) {
            out.append(text, at, at + 6);
            return 6;
        }
        if ("\"\\/bfnrt".indexOf(next) >= 0) {
            out.append('\\').append(next);
        } else if (next == '\'' || next == '`') {
            out.append(next);
        } else if (next == '\n') {
            // A continued line.
            out.append(' ');
        } else {
            out.append("\\\\");
            append(next, out);
        }
        return 2;
    }

    private static void append(char c, StringBuilder out) {
        if (c == '"') {
            out.append("\\\"");
        } else {
            out.append(c);
        }
    }
}
