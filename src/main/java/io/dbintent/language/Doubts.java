package io.dbintent.language;

import java.util.Set;

/** Finds the words that make a sentence say less than it asserts: {@code may}, {@code if}, {@code almost}. */
final class Doubts {

    private static final Set<String> POSSIBLE = Set.of("may", "might", "could", "would");
    private static final Set<String> FORBIDDING = Set.of("no", "none", "nobody", "nothing", "not", "never");

    private Doubts() {}

    /** Where a word stands after which nothing is claimed any more; -1 if there is none. */
    static int in(Sentence sentence, int start) {
        boolean forbidden = false;
        for (int i = start; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            forbidden |= token.isWordIn(FORBIDDING);
            boolean small = !token.capitalised() || i == start;
            // "No customer may have a negative balance" forbids; "we may have customers" claims nothing.
            if (small && token.isWordIn(POSSIBLE) && !forbidden) {
                return i;
            }
        }
        return -1;
    }
}
