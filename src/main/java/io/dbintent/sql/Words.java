package io.dbintent.sql;

import java.util.Set;

/** Sets of words, written as text. */
final class Words {

    private Words() {}

    static Set<String> of(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }
}
