package io.dbintent;

import io.dbintent.migration.DraftResult;
import io.dbintent.migration.MigrationDraft;
import io.dbintent.migration.simulate.RoundTrip;
import java.util.List;
import java.util.Set;
import org.opentest4j.AssertionFailedError;

/** What a test requires of a draft. */
final class Evolution {

    private Evolution() {}

    static MigrationDraft required(String text, DraftResult result, Set<String> mayLose) {
        if (result instanceof DraftResult.AskedBack asked) {
            throw new AssertionFailedError("No draft for \"" + text + "\". A question is open: " + asked.question()
                    + (asked.choices().isEmpty() ? "" : " Choices: " + String.join(", ", asked.choices()) + "."));
        }
        if (result instanceof DraftResult.Refused refused) {
            throw new AssertionFailedError("No draft for \"" + text + "\". " + refused.reason());
        }
        MigrationDraft draft = (MigrationDraft) result;
        List<String> lost =
                draft.lost().stream().filter(one -> !mayLose.contains(one)).toList();
        RoundTrip.Verdict verdict = draft.roundTrip().verdict();
        boolean restored = verdict == RoundTrip.Verdict.REVERSIBLE || verdict == RoundTrip.Verdict.REVERSIBLE_BUT_ORDER;
        if (!restored || !lost.isEmpty()) {
            throw new AssertionFailedError("The draft for \"" + text + "\" cannot be taken back. "
                    + (restored ? "" : draft.roundTrip().reason() + " ")
                    + (lost.isEmpty() ? "" : "Down does not restore " + String.join(", ", lost) + ". ")
                    + "Up:\n" + draft.upSql() + "Down:\n" + draft.downSql());
        }
        return draft;
    }
}
