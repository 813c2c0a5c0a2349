package io.dbintent.plan;

/**
 * One check's finding about a claim.
 *
 * @param check the check's name, such as {@code grounding}
 * @param objection the reason code if the check took the PASS away; {@link ReasonCode#PROVEN} if it did not object
 * @param detail what was looked at and what was found, in one sentence
 */
public record Evidence(String check, ReasonCode objection, String detail) {

    /** True if this check turned a PASS into INCONCLUSIVE. */
    public boolean objects() {
        return objection != ReasonCode.PROVEN;
    }
}
