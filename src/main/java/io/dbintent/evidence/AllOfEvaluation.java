package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.QueryShape;
import java.util.ArrayList;
import java.util.List;

/** Several expectations of the same rows: one violated violates all, one undecided leaves the rest undecided. */
final class AllOfEvaluation extends Evaluation {

    private final List<Evaluation> parts = new ArrayList<>();
    private final List<Boolean> finished = new ArrayList<>();

    AllOfEvaluation(Expectation.AllOf expectation, QueryShape.ResultKind kind) {
        super(expectation);
        for (Expectation part : expectation.parts()) {
            parts.add(Evaluation.of(part, kind));
            finished.add(false);
        }
    }

    @Override
    void begin() {
        parts.forEach(part -> part.columns(labels()));
    }

    @Override
    boolean accept(Row row) {
        boolean more = false;
        for (int i = 0; i < parts.size(); i++) {
            if (!finished.get(i)) {
                boolean goesOn = parts.get(i).row(row);
                finished.set(i, !goesOn);
                more |= goesOn;
            }
        }
        return more;
    }

    @Override
    Observation observation() {
        List<Observation> all = parts.stream().map(Evaluation::observation).toList();
        for (Outcome outcome : List.of(Outcome.VIOLATED, Outcome.UNCOMPARABLE, Outcome.EMPTY)) {
            for (Observation part : all) {
                if (part.outcome() == outcome) {
                    return part;
                }
            }
        }
        return holds(String.join("; ", all.stream().map(Observation::seen).toList()));
    }
}
