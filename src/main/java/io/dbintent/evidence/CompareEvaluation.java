package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.plan.Expectation;
import org.jspecify.annotations.Nullable;

/** Two cells of one row against each other. */
final class CompareEvaluation extends Evaluation {

    private final Expectation.Compare expectation;
    private @Nullable Row only;

    CompareEvaluation(Expectation.Compare expectation) {
        super(expectation);
        this.expectation = expectation;
    }

    @Override
    boolean accept(Row row) {
        if (only == null) {
            only = row;
        }
        return count() < 2;
    }

    @Override
    Observation observation() {
        Row row = only;
        if (row == null) {
            return violated("no such row");
        }
        if (count() > 1) {
            return uncomparable("more than one row where one was to be compared");
        }
        int left = position(expectation.left());
        int right = position(expectation.right());
        if (left < 0 || right < 0) {
            return noSuchColumn(left < 0 ? expectation.left() : expectation.right());
        }
        if (left == right) {
            return uncomparable("one column compared with itself");
        }
        Object a = row.cells().get(left);
        Object b = row.cells().get(right);
        String seen =
                expectation.left() + " is " + Shown.cell(a) + " and " + expectation.right() + " is " + Shown.cell(b);
        Answer answer = TypedComparison.ask(a, expectation.comparison(), b);
        offends(row);
        return switch (answer.kind()) {
            case YES -> holds(seen);
            case NO -> a == null || b == null ? uncomparable(seen) : violated(seen);
            case UNDECIDED, BY_COLLATION -> uncomparable(seen + ": " + answer.why());
        };
    }
}
