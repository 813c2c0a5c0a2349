package io.dbintent.evidence;

import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.QueryLiteral;
import io.dbintent.sql.QueryPlace;
import io.dbintent.sql.QueryShape;

/** Does the query itself cut off rows that the verdict would have to rest on? */
final class TruncationCheck implements Check {

    @Override
    public String name() {
        return "truncation";
    }

    @Override
    public Evidence examine(Subject subject) {
        QueryShape shape = subject.shape();
        long limit = shape.limit().orElse(Long.MAX_VALUE);
        Expectation expectation = subject.expectation();
        if (expectation instanceof Expectation.RowsReturned) {
            return accepts("a retrieval shows what the query asks for");
        }
        if (shape.hasOffset()) {
            return objects(ReasonCode.TRUNCATED, "the query skips rows with OFFSET");
        }
        if (limit == 0) {
            return objects(ReasonCode.TRUNCATED, "the query asks for no rows at all");
        }
        if (limit != Long.MAX_VALUE && !limitIsHarmless(expectation, limit, shape)) {
            return objects(
                    ReasonCode.TRUNCATED,
                    "LIMIT " + limit + " hides rows that " + expectation.describe() + " is about");
        }
        for (QueryLiteral literal : shape.literals()) {
            boolean inner = literal.place() == QueryPlace.LIMIT
                    && literal.depth() > 0
                    && shape.orders().isEmpty();
            boolean counted = shape.kind() != QueryShape.ResultKind.ROWS || expectation instanceof Expectation.NoRows;
            if (inner && counted) {
                return objects(ReasonCode.TRUNCATED, "a LIMIT inside the query hides rows from it");
            }
        }
        return accepts("the verdict was computed on all rows");
    }

    private static boolean limitIsHarmless(Expectation expectation, long limit, QueryShape shape) {
        if (shape.kind() != QueryShape.ResultKind.ROWS) {
            return true;
        }
        if (expectation instanceof Expectation.AllOf all) {
            return all.parts().stream().allMatch(part -> limitIsHarmless(part, limit, shape));
        }
        if (expectation instanceof Expectation.Top) {
            return limit >= 2;
        }
        if (expectation instanceof Expectation.ScalarValue || expectation instanceof Expectation.Compare) {
            // the best by an order is one row by intention; any one of several is not
            return limit >= 2 || !shape.orders().isEmpty();
        }
        return expectation instanceof Expectation.AtLeastOneRow || expectation instanceof Expectation.NoRows;
    }
}
