package io.dbintent.knowledge;

/** Makes text from a database or a user safe to keep in a document: no control characters, no forged lines, bounded. */
final class PlainText {

    private PlainText() {}

    /** One line: control characters, line breaks and unpaired surrogates become visible escapes. */
    static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isInvisible(point)) {
                        out.append(String.format("\\u{%x}", point));
                    } else {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
        return out.toString();
    }

    /** Several lines, each as {@link #oneLine} makes it; those after the first are indented, so none looks like ours. */
    static String indented(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            out.append(out.length() == 0 ? "" : "\n    ").append(oneLine(line));
        }
        return out.toString();
    }

    /** At most {@code limit} characters of {@code text}, and how many were left out. */
    static String bounded(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + " ... (" + (text.length() - end) + " more characters)";
    }

    /** Control and format characters (which can hide or reorder text), line separators and halves of surrogate pairs. */
    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // The joiners make up emoji and are part of some scripts' spelling.
            case Character.FORMAT -> point != 0x200C && point != 0x200D;
            default -> false;
        };
    }
}
