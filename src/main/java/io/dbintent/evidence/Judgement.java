package io.dbintent.evidence;

import io.dbintent.database.Rows;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A claim's verdict and all that it rests on.
 *
 * @param verdict computed from the rows, then weighed by the checks
 * @param code why
 * @param reason one sentence for a person
 * @param expected what had to be seen, short
 * @param actual what was seen, short
 * @param rows the first rows of the query, for showing; the verdict was computed on all of them
 * @param evidence each check's finding, in the order in which they looked
 * @param querySound whether the query was shown to depend on what the claim names, so that it may serve as an example
 * @param nearest on a failed search, the existing value that is spelled most alike, such as {@code agents.name 'Jon
 *     Doe', id 7}
 * @param controlQueries how many queries the checks sent besides
 */
public record Judgement(
        Verdict verdict,
        ReasonCode code,
        String reason,
        String expected,
        String actual,
        Rows rows,
        List<Evidence> evidence,
        boolean querySound,
        Optional<String> nearest,
        int controlQueries) {

    public Judgement {
        evidence = List.copyOf(evidence);
    }

    /** This judgement with another verdict, and why. */
    public Judgement with(Verdict otherVerdict, ReasonCode otherCode, String otherReason) {
        return new Judgement(
                otherVerdict,
                otherCode,
                otherReason,
                expected,
                actual,
                rows,
                evidence,
                querySound,
                nearest,
                controlQueries);
    }

    /** This judgement in other words, for those to whom not every value may be shown. */
    public Judgement telling(String otherReason, String otherActual, boolean withNearest) {
        return new Judgement(
                verdict,
                code,
                otherReason,
                expected,
                otherActual,
                rows,
                evidence,
                querySound,
                withNearest ? nearest : Optional.empty(),
                controlQueries);
    }
}
