package io.dbintent.migration.simulate;

import io.dbintent.migration.change.DdlStatement;

/**
 * What one statement came to.
 *
 * @param statement as it was read
 * @param verdict whether the server would run it
 * @param reason why it would not, or why that is not known; empty if it was applied
 */
public record StepOutcome(DdlStatement statement, Verdict verdict, String reason) {

    /** Whether the server would run a statement. */
    public enum Verdict {
        APPLIED,
        REFUSED,
        UNDECIDED
    }
}
