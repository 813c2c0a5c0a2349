package io.dbintent.evidence;

import io.dbintent.evidence.Control.Effect;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a query whose rows contradict its claim may serve as an example: its values must carry weight here too.
 *
 * @param sound true if no check that reads the query objects and a control run moved the outcome
 * @param evidence what was looked at
 */
record Soundness(boolean sound, List<Evidence> evidence) {

    private static final String NAME = "counterfactual";

    static Soundness of(Subject subject) {
        List<Evidence> evidence = new ArrayList<>();
        for (Check check : Checks.READING) {
            Evidence finding = check.examine(subject);
            evidence.add(finding);
            if (finding.objects()) {
                return new Soundness(false, evidence);
            }
        }
        Effect effect = effect(subject);
        evidence.add(new Evidence(
                NAME,
                effect == Effect.UNMOVED ? io.dbintent.plan.ReasonCode.BLIND : io.dbintent.plan.ReasonCode.PROVEN,
                switch (effect) {
                    case REVERSED -> "a control run moves the outcome";
                    case UNMOVED -> "no control run moves the outcome";
                    case SILENT -> "no control run could be made";
                }));
        return new Soundness(effect == Effect.REVERSED, evidence);
    }

    private static Effect effect(Subject subject) {
        boolean wantsRows = subject.expectation() instanceof Expectation.AtLeastOneRow;
        Control control = new Control(subject);
        List<ValueGroup> groups = ValueGroup.of(subject);
        Effect last = Effect.SILENT;
        for (ValueGroup group : groups) {
            Effect effect = wantsRows ? control.admit(group) : control.deny(group);
            if (effect == Effect.REVERSED) {
                return effect;
            }
            last = effect == Effect.SILENT ? last : effect;
        }
        if (last == Effect.UNMOVED) {
            return last;
        }
        Optional<Boolean> turned =
                subject.control().negated().flatMap(sql -> subject.probe().finds(sql));
        if (groups.isEmpty() && turned.isEmpty()) {
            // nothing to vary: a count of a whole table is what it is
            return Effect.REVERSED;
        }
        return turned.orElse(false) || groups.isEmpty() ? Effect.REVERSED : last;
    }
}
