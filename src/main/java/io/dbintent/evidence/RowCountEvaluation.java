package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryShape;
import org.jspecify.annotations.Nullable;

/** The number of rows; where the query itself counts, the number that it counted. */
final class RowCountEvaluation extends Evaluation {

    private final Expectation.RowCount expectation;
    private final QueryShape.ResultKind kind;
    private @Nullable Row first;

    RowCountEvaluation(Expectation.RowCount expectation, QueryShape.ResultKind kind) {
        super(expectation);
        this.expectation = expectation;
        this.kind = kind;
    }

    @Override
    boolean accept(Row row) {
        if (first == null) {
            first = row;
        }
        return true;
    }

    @Override
    Observation observation() {
        Row row = first;
        if (kind == QueryShape.ResultKind.SINGLE) {
            return uncomparable("a query that gives one row whatever the data");
        }
        if (kind == QueryShape.ResultKind.COUNT && row != null) {
            Object counted = firstCell(row);
            Answer answer =
                    TypedComparison.ask(counted, expectation.comparison(), Literal.Numeric.of(expectation.count()));
            String seen = "a count of " + Shown.cell(counted);
            return switch (answer.kind()) {
                case YES -> holds(seen);
                case NO -> violated(seen);
                case UNDECIDED, BY_COLLATION -> uncomparable(seen + ": " + answer.why());
            };
        }
        String seen = Shown.rows(count());
        return expectation.comparison().holds(Long.compare(count(), expectation.count()))
                ? holds(seen)
                : violated(seen);
    }
}
