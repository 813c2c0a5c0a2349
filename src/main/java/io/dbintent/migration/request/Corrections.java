package io.dbintent.migration.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes back what a request itself takes back: {@code users, no wait, orders}, {@code visits ... I mean appointments}. */
final class Corrections {

    private static final List<List<String>> MARKERS = List.of(
            List.of("no", ",", "wait", ","),
            List.of("no", "wait"),
            List.of("wait", ",", "no"),
            List.of("wait", "no"),
            List.of("or", "rather"),
            List.of("i", "mean"),
            List.of("i", "meant"),
            List.of("sorry"),
            List.of("correction"),
            List.of("no"));
    private static final Set<String> SIGNS = Set.of(".", ",", "?", "-", "\u2026", "(", "--", "!");

    private Corrections() {}

    static List<Word> without(List<Word> words) {
        List<Word> kept = words;
        for (int at = 1; at < kept.size(); at++) {
            int length = marker(kept, at);
            if (length > 0) {
                List<Word> corrected = corrected(kept, at, at + length);
                if (corrected.size() < kept.size()) {
                    kept = corrected;
                    at = 0;
                }
            }
        }
        return kept;
    }

    /** How many words from here say that what stands before them was wrong; 0 if they do not. */
    private static int marker(List<Word> words, int at) {
        boolean apart = SIGNS.contains(words.get(at - 1).lower());
        for (List<String> phrase : MARKERS) {
            boolean all = at + phrase.size() < words.size();
            for (int i = 0; all && i < phrase.size(); i++) {
                all = words.get(at + i).lower().equals(phrase.get(i));
            }
            int end = at + phrase.size();
            boolean alone = phrase.size() == 1;
            if (all && (apart || phrase.size() > 1)) {
                boolean sign = SIGNS.contains(words.get(end).lower())
                        || words.get(end).lower().equals(":");
                if (!alone || sign) {
                    return phrase.size() + (sign ? 1 : 0);
                }
            }
        }
        return 0;
    }

    private static List<Word> corrected(List<Word> words, int marker, int right) {
        int left = marker;
        while (left > 0 && SIGNS.contains(words.get(left - 1).lower())) {
            left--;
        }
        int start = left;
        while (start > 0 && !ends(words.get(start - 1))) {
            start--;
        }
        Word next = words.get(right);
        int cut = -1;
        for (int i = left - 1; i >= start && cut < 0; i--) {
            cut = words.get(i).lower().equals(next.lower()) && !next.lower().isEmpty() ? i : -1;
        }
        if (cut < 0
                && words.subList(start, left).stream()
                        .noneMatch(word -> Grammar.VERBS.contains(word.lower())
                                || word.lower().matches("gets?|needs?|should|must|can|has|have|is|are"))) {
            cut = start;
        }
        if (cut < 0 && left > start && words.get(left - 1).isName() && next.isName()) {
            boolean name =
                    !Grammar.WORDS.contains(words.get(left - 1).lower()) && !Grammar.WORDS.contains(next.lower());
            boolean dotted = right + 1 < words.size()
                    && words.get(right + 1).lower().equals(".")
                    && words.get(right + 1).glued()
                    && left - 3 >= start
                    && words.get(left - 2).lower().equals(".");
            cut = !name ? -1 : dotted ? left - 3 : left - 1;
        }
        if (cut < 0) {
            return words;
        }
        List<Word> kept = new ArrayList<>(words.subList(0, cut));
        kept.addAll(words.subList(right, words.size()));
        return kept;
    }

    private static boolean ends(Word word) {
        return word.lower().equals(";")
                || word.lower().equals("!")
                || (word.lower().equals(".") && !word.glued());
    }
}
