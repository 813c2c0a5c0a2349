package io.dbintent.intent;

import io.dbintent.planbook.Planbook;
import io.dbintent.planbook.PlanbookMode;
import io.dbintent.planbook.RunTally;

/**
 * The book that an intent's plan is looked up in, and what may be done with it.
 *
 * @param mode for this intent
 * @param buildServer whether the run is one that nobody watches: with {@link PlanbookMode#AUTO} nothing is recorded and
 *     no model is asked
 * @param agreement how many plans of a model must agree before one is recorded; 1 for none but the first
 * @param test what {@code -Dtest=} takes, such as {@code AgentsTest#john}, for messages
 * @param tally counts the intent
 */
public record PlanbookUse(
        Planbook book, PlanbookMode mode, boolean buildServer, int agreement, String test, RunTally tally) {

    /** Whether plans may be written to the book. */
    boolean records() {
        return switch (mode) {
            case AUTO -> !buildServer;
            case RECORD, RERECORD -> true;
            case REPLAY, LIVE, OFF -> false;
        };
    }
}
