package io.dbintent.plan;

/** The three outcomes of an intent, never mixed. */
public enum Verdict {
    /** The rows prove the claim. */
    PASS,
    /** The rows contradict the claim. */
    FAIL,
    /** It could not be told; fails a test by default. */
    INCONCLUSIVE;

    /** The verdict of a conjunction: FAIL beats INCONCLUSIVE beats PASS. */
    public Verdict and(Verdict other) {
        if (this == FAIL || other == FAIL) {
            return FAIL;
        }
        return this == INCONCLUSIVE || other == INCONCLUSIVE ? INCONCLUSIVE : PASS;
    }
}
