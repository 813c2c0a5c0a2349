package io.dbintent.llm;

import org.jspecify.annotations.Nullable;

/** Text from elsewhere as a message may show it: one line, short, no control characters, no secret. */
final class Excerpt {

    private static final int LONGEST = 300;

    private Excerpt() {}

    static String of(String text, @Nullable String secret) {
        // The secret goes first: cutting first could leave a part of it.
        String clean = secret == null ? text : text.replace(secret, "***");
        StringBuilder out = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < clean.length() && out.length() < LONGEST; ) {
            int c = clean.codePointAt(i);
            i += Character.charCount(c);
            boolean shown = !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.SURROGATE;
            if (!shown || Character.isWhitespace(c)) {
                space = !out.isEmpty();
                continue;
            }
            if (space) {
                out.append(' ');
                space = false;
            }
            out.appendCodePoint(c);
        }
        return out.length() >= LONGEST ? out + "…" : out.toString();
    }
}
