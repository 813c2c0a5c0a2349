package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import java.util.ArrayList;
import java.util.List;

/** The best by a measure: the first row is the claimed one, and the second measures less. */
final class TopEvaluation extends Evaluation {

    private final Expectation.Top expectation;
    private final List<Row> best = new ArrayList<>();

    TopEvaluation(Expectation.Top expectation) {
        super(expectation);
        this.expectation = expectation;
    }

    @Override
    boolean accept(Row row) {
        best.add(row);
        return best.size() < 2;
    }

    @Override
    Observation observation() {
        if (best.isEmpty()) {
            return violated("no rows");
        }
        Row first = best.get(0);
        if (first.cells().size() < 2) {
            return uncomparable("rows without a measure, so a tie could not be seen");
        }
        Object measure = first.cells().get(1);
        String seen = Shown.cell(firstCell(first)) + " first, with " + Shown.cell(measure);
        if (measure == null) {
            return uncomparable(seen + ": NULL is no measure");
        }
        offends(first);
        if (best.size() > 1 && TypedComparison.same(measure, best.get(1).cells().get(1))) {
            offends(best.get(1));
            return violated(seen + ", tied with " + Shown.cell(firstCell(best.get(1))));
        }
        Answer answer = TypedComparison.ask(firstCell(first), Comparison.EQUAL, expectation.value());
        return switch (answer.kind()) {
            case YES -> holds(seen);
            case NO -> violated(seen);
            case UNDECIDED -> uncomparable(seen + ": " + answer.why());
            case BY_COLLATION ->
                expectation.value() instanceof Literal.Text text
                        ? violated(seen).asking(0, text.value(), String.valueOf(firstCell(first)))
                        : uncomparable(seen);
        };
    }
}
