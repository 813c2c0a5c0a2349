package io.dbintent.evidence;

import io.dbintent.plan.Evidence;
import io.dbintent.plan.ReasonCode;

/** Looks at a claim whose rows show what was expected, for a reason not to believe them. Stateless. */
interface Check {

    /** Stable, lower case with dashes; also the name of its page under {@code docs/checks}. */
    String name();

    /** What was looked at and found; an objection turns PASS into INCONCLUSIVE. */
    Evidence examine(Subject subject);

    default Evidence accepts(String detail) {
        return new Evidence(name(), ReasonCode.PROVEN, detail);
    }

    default Evidence objects(ReasonCode code, String detail) {
        return new Evidence(name(), code, detail);
    }
}
