package io.dbintent.migration.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down what a type change loses. */
final class Loss {

    private Loss() {}

    /** The change of type, where both types are known and the rows are not the script's own. */
    static Optional<ColumnMove> of(Step step) {
        return step.move()
                .filter(m -> m.from() != null && m.becomes().known() && m.was().known())
                .filter(m -> m.to().generated() == null)
                .filter(m -> !step.createdHere(m.table()));
    }

    static void note(Step step, ColumnMove move, Notes notes, String reason, @Nullable String condition) {
        note(step, move, notes, reason, condition, "would change", false);
    }

    static void note(
            Step step,
            ColumnMove move,
            Notes notes,
            String reason,
            @Nullable String condition,
            String sentence,
            boolean fatal) {
        RowProbe probe = condition == null
                ? null
                : Probes.where(step, move.table(), List.of(move.column()), condition, sentence, fatal);
        notes.add(step, move.title() + ": " + reason, probe);
    }
}
