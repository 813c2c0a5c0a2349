package io.dbintent.migration.simulate;

import io.dbintent.migration.change.SchemaDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A script as it would have run.
 *
 * @param before the schema that it began with
 * @param after the schema that it ended with: that of the last statement that was applied
 * @param steps one for each statement, up to the first that the server refuses
 */
public record Simulated(SchemaDefinition before, SchemaDefinition after, List<StepOutcome> steps) {

    public Simulated {
        steps = List.copyOf(steps);
    }

    /** True if every statement was applied, so that {@link #after} is what the server would have. */
    public boolean isDecided() {
        return steps.stream().allMatch(step -> step.verdict() == StepOutcome.Verdict.APPLIED);
    }

    /** The statement that the server would refuse, if there is one. */
    public Optional<StepOutcome> refused() {
        return steps.stream()
                .filter(step -> step.verdict() == StepOutcome.Verdict.REFUSED)
                .findFirst();
    }

    /** The statements whose effect is not known. */
    public List<StepOutcome> undecided() {
        return steps.stream()
                .filter(step -> step.verdict() == StepOutcome.Verdict.UNDECIDED)
                .toList();
    }
}
