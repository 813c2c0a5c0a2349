package io.dbintent.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A claim's words, and where in it values stand.
 *
 * @param original as written
 * @param words in order; punctuation that is no part of a word is left out
 * @param mentions the quoted texts, numbers, dates, addresses and proper names, in order, not overlapping
 */
record ClaimText(String original, List<Word> words, List<Mention> mentions) {

    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}_]*(?:['’][\\p{L}]+)?(?:[-.][\\p{L}\\p{N}]+(?=[^\\p{L}\\p{N}]|$))*");

    ClaimText {
        words = List.copyOf(words);
        mentions = List.copyOf(mentions);
    }

    /**
     * One word.
     *
     * @param text as written
     * @param lower without case and accents, a possessive ending cut off
     * @param stem its singular, roughly
     */
    record Word(String text, String lower, String stem, int start, int end) {
        boolean capital() {
            return Character.isUpperCase(text.charAt(0));
        }
    }

    static ClaimText of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String lower = Folding.letters(matcher.group()).replace('’', '\'');
            String bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
            words.add(new Word(matcher.group(), bare, Stem.of(bare), matcher.start(), matcher.end()));
        }
        return new ClaimText(text, words, Mentions.in(text, words));
    }

    /** The words outside quotes, dates and addresses, that is those with a meaning of their own. */
    List<Word> plainWords() {
        return words.stream()
                .filter(word -> mentions.stream()
                        .noneMatch(mention -> mention.kind() != Mention.Kind.NAME
                                && mention.start() <= word.start()
                                && word.start() < mention.end()))
                .toList();
    }

    String lower() {
        return Folding.letters(original).replace('’', '\'');
    }
}
