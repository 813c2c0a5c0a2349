package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import org.jspecify.annotations.Nullable;

/** One row's first cell. No row is a contradiction, several rows that differ are an ambiguity. */
final class ScalarEvaluation extends Evaluation {

    private final Expectation.ScalarValue expectation;
    private @Nullable Row first;
    private @Nullable Row other;

    ScalarEvaluation(Expectation.ScalarValue expectation) {
        super(expectation);
        this.expectation = expectation;
    }

    @Override
    boolean accept(Row row) {
        if (first == null) {
            first = row;
        } else if (!TypedComparison.same(firstCell(first), firstCell(row))) {
            other = row;
        }
        return other == null;
    }

    @Override
    Observation observation() {
        Row row = first;
        if (row == null) {
            return violated("no such row");
        }
        if (other != null) {
            return uncomparable("several rows that differ, such as " + Shown.cell(firstCell(row)) + " and "
                    + Shown.cell(firstCell(other)) + ": the claim fits more than one thing");
        }
        Object cell = firstCell(row);
        Answer answer = TypedComparison.ask(cell, expectation.comparison(), expectation.value());
        String seen = "the value " + Shown.cell(cell);
        offends(row);
        return switch (answer.kind()) {
            case YES -> holds(seen);
            case NO -> violated(seen);
            case UNDECIDED -> uncomparable(seen + ": " + answer.why());
            case BY_COLLATION -> {
                // An answer settles what is claimed equal; what is claimed different stays open.
                boolean asksForEqual = expectation.comparison() == Comparison.EQUAL;
                yield asksForEqual && expectation.value() instanceof Literal.Text text
                        ? violated(seen).asking(0, text.value(), String.valueOf(cell))
                        : uncomparable(seen + ": " + answer.why());
            }
        };
    }
}
