package io.dbintent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words inside an identifier: {@code CropYield}, {@code garden_visit_types}, {@code Num_of_Trees}. */
final class Names {

    private static final Pattern BREAKS = Pattern.compile(
            "[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final Set<String> GLUE = Set.of("of", "the", "in", "a", "to", "for", "on", "at", "tbl");

    private static final Memo<List<String>> SEEN = new Memo<>();

    private Names() {}

    /** Lower-case words in the singular, short forms written out, without glue such as {@code of}. */
    static List<String> words(String identifier) {
        return SEEN.of(identifier, Names::split);
    }

    private static List<String> split(String identifier) {
        List<String> words = new ArrayList<>();
        String whole = Thesaurus.writtenOut(identifier.toLowerCase(Locale.ROOT));
        boolean shortForm = whole.contains(" ");
        for (String part : BREAKS.split(shortForm ? whole : identifier, -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (lower.isEmpty()) {
                continue;
            }
            for (String word : Thesaurus.writtenOut(lower).split(" ", -1)) {
                words.add(Lemmas.lemma(word));
            }
        }
        if (words.size() > 1) {
            words.removeAll(GLUE);
        }
        return List.copyOf(words);
    }

    /** As {@link #words(String)}, with glued words taken apart where both halves are words of the schema. */
    static List<String> words(String identifier, Set<String> known) {
        List<String> words = new ArrayList<>();
        for (String word : words(identifier)) {
            int cut = -1;
            for (int i = 4; i <= word.length() - 4; i++) {
                boolean both = known.contains(word.substring(0, i))
                        && known.contains(Lemmas.lemma(word.substring(i)))
                        && Lemmas.lemma(word.substring(i)).length() > 3;
                cut = both ? i : cut;
            }
            if (cut < 0) {
                words.add(word);
            } else {
                words.add(word.substring(0, cut));
                words.add(Lemmas.lemma(word.substring(cut)));
            }
        }
        return List.copyOf(words);
    }
}
