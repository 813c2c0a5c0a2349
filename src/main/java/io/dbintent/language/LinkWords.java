package io.dbintent.language;

import java.util.Set;

/** Words between a value and what has it that only link the two: small words and one linking verb. */
final class LinkWords {

    private LinkWords() {}

    /** The token after the linking words at {@code at}, of which {@code small} are those that are no verbs. */
    static int after(Grammar g, int at, Set<String> small) {
        int i = at;
        boolean verb = false;
        while (g.sentence.wordIn(i, small) || (!verb && isVerb(g, i))) {
            verb |= isVerb(g, i);
            i++;
        }
        return i;
    }

    private static boolean isVerb(Grammar g, int at) {
        String word = g.sentence.lower(at);
        return !word.isEmpty()
                && Words.LINKS.contains(Lemmas.root(word))
                && !Grammar.FUNCTION_WORDS.contains(word)
                && g.tables(at).isEmpty();
    }
}
