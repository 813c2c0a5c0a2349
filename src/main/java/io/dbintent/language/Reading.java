package io.dbintent.language;

import io.dbintent.plan.Plan;
import java.util.List;
import java.util.Optional;

/** What the built-in engine makes of an intent. */
public sealed interface Reading {

    /** Every content word is accounted for. */
    record Understood(Plan plan) implements Reading {}

    /**
     * Some words could not be placed, or could be placed in two ways.
     *
     * @param unplaced the words that were left over; empty where the trouble is an ambiguity
     * @param explanation what was not understood, what comes near, and what to do next, in one or two sentences
     * @param guess what the engine would have read, in plain words, if it had to
     */
    record NotUnderstood(List<String> unplaced, String explanation, Optional<String> guess) implements Reading {
        public NotUnderstood {
            unplaced = List.copyOf(unplaced);
        }
    }
}
