package io.dbintent.language;

import java.util.List;

/** The domain words do not fit the schema; the message names every entry at fault, its line, and what comes near. */
public final class VocabularyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param problems as {@link Vocabulary#problems} gives them; at least one */
    public VocabularyException(List<String> problems) {
        super(
                problems.size() == 1
                        ? problems.get(0)
                        : "The vocabulary has " + problems.size() + " problems:\n- " + String.join("\n- ", problems));
    }
}
