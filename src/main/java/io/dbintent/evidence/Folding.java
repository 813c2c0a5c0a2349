package io.dbintent.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what collations commonly ignore: case, accents, trailing blanks. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    static String fold(String text) {
        return letters(text.stripTrailing());
    }

    /** As {@link #fold}, with every blank kept. */
    static String letters(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace('ø', 'o')
                        .replace("ß", "ss");
            }
        }
        return lower;
    }
}
