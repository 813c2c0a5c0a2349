package io.dbintent.migration.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words that change nothing wherever they stand: {@code please}, {@code from now on}, {@code any more}. */
final class Asides {

    private static final List<List<String>> PHRASES = List.of(
            List.of("from", "now", "on"),
            List.of("from", "today", "on"),
            List.of("as", "of", "now"),
            List.of("as", "of", "today"),
            List.of("right", "away"),
            List.of("i", ".", "e", "."),
            List.of("in", "the", "future"),
            List.of("in", "future"),
            List.of("any", "more"),
            List.of("anymore"),
            List.of("any", "longer"),
            List.of("for", "now"),
            List.of("for", "the", "time", "being"),
            List.of("if", "possible"),
            List.of("would", "you", "mind"),
            List.of("please"),
            List.of("kindly"));

    private Asides() {}

    static List<Word> without(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int aside = aside(words, at);
            if (aside > 0) {
                at += aside;
                // A comma before an aside at the end of a clause belongs to it: "..., please; ...".
                boolean clauseEnds = at >= words.size() || ends(words.get(at));
                if (clauseEnds
                        && !kept.isEmpty()
                        && kept.get(kept.size() - 1).lower().equals(",")) {
                    kept.remove(kept.size() - 1);
                }
            } else {
                kept.add(words.get(at));
                at++;
            }
        }
        return kept;
    }

    private static boolean ends(Word word) {
        return List.of(".", ",", ";", "!", "?", ")").contains(word.lower());
    }

    private static int aside(List<Word> words, int at) {
        for (List<String> phrase : PHRASES) {
            boolean all = at + phrase.size() <= words.size();
            for (int i = 0; all && i < phrase.size(); i++) {
                Word word = words.get(at + i);
                all = (word.kind() == Word.Kind.WORD || word.lower().equals("."))
                        && word.text().toLowerCase(Locale.ROOT).equals(phrase.get(i));
            }
            if (all) {
                return phrase.size();
            }
        }
        return 0;
    }
}
