package io.dbintent.intent;

import io.dbintent.plan.Evidence;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One claim of an intent, with its own verdict.
 *
 * @param text the words of the intent that make the claim
 * @param reading the claim as its author understood it, in plain words
 * @param verdict of this claim alone
 * @param reasonCode why, stable
 * @param reason why, in a sentence
 * @param query the SQL that ran, complete; null if none did
 * @param expectation what the rows had to show, in words; empty if no plan was made
 * @param expected short, for an IDE's diff
 * @param actual short, for an IDE's diff
 * @param data the rows that were kept, by label, in order; empty if the query did not run
 * @param maskedLabels the labels in {@code data} whose values no message, log or prompt shows
 * @param truncated true if there were more rows than were kept
 * @param evidence what each check found
 * @param nearest the nearest value that does exist, such as {@code agents.name 'Jon Doe', id 7}; null if none was looked
 *     for
 * @param error the database's, the guard's or the model's error; null if there was none
 */
public record ClaimResult(
        String text,
        String reading,
        Verdict verdict,
        ReasonCode reasonCode,
        String reason,
        @Nullable String query,
        String expectation,
        String expected,
        String actual,
        List<Map<String, @Nullable Object>> data,
        Set<String> maskedLabels,
        boolean truncated,
        List<Evidence> evidence,
        @Nullable String nearest,
        @Nullable String error) {

    public ClaimResult {
        maskedLabels = Set.copyOf(maskedLabels);
        evidence = List.copyOf(evidence);
    }

    /** This claim where something broke after its verdict: a PASS is not to be trusted then, another verdict stands. */
    ClaimResult undone(ReasonCode code, String trouble) {
        return verdict == Verdict.PASS ? with(Verdict.INCONCLUSIVE, code, trouble, evidence, trouble) : this;
    }

    ClaimResult with(
            Verdict otherVerdict,
            ReasonCode otherCode,
            String otherReason,
            List<Evidence> allEvidence,
            @Nullable String trouble) {
        return new ClaimResult(
                text,
                reading,
                otherVerdict,
                otherCode,
                otherReason,
                query,
                expectation,
                expected,
                actual,
                data,
                maskedLabels,
                truncated,
                allEvidence,
                nearest,
                trouble);
    }

    /** A claim that could not be decided before any query ran. */
    static ClaimResult undecided(String text, ReasonCode code, String reason, @Nullable String query) {
        return new ClaimResult(
                text,
                "",
                Verdict.INCONCLUSIVE,
                code,
                reason,
                query,
                "",
                "a verdict",
                code.name(),
                List.of(),
                Set.of(),
                false,
                List.of(),
                null,
                reason);
    }
}
