package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.QueryShape;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * At least one row, no rows, or a plain retrieval. The one row of a COUNT or an EXISTS is looked into: a count of 0 is
 * nothing found.
 */
final class PresenceEvaluation extends Evaluation {

    private final boolean retrieval;
    private final QueryShape.ResultKind kind;
    private final boolean wanted;
    private @Nullable Row first;

    PresenceEvaluation(Expectation expectation, QueryShape.ResultKind kind, boolean wanted) {
        super(expectation);
        this.retrieval = expectation instanceof Expectation.RowsReturned;
        this.kind = kind;
        this.wanted = wanted;
    }

    @Override
    boolean accept(Row row) {
        if (first == null) {
            first = row;
        }
        if (!wanted) {
            offends(row);
        }
        return false;
    }

    @Override
    Observation observation() {
        Row row = first;
        if (row == null) {
            if (retrieval) {
                return Observation.empty(expected(), "no rows");
            }
            return wanted ? violated("no rows") : holds("no rows");
        }
        if (kind == QueryShape.ResultKind.ROWS) {
            return wanted ? holds("rows, the first being " + Shown.row(row)) : violated("a row " + Shown.row(row));
        }
        return lookInto(row);
    }

    private Observation lookInto(Row row) {
        boolean something = false;
        boolean nothing = false;
        for (Object cell : row.cells()) {
            if (isNothing(cell)) {
                nothing = true;
            } else if (isSomething(cell)) {
                something = true;
            } else {
                return uncomparable("one row " + Shown.row(row) + ", which is neither a count nor an answer");
            }
        }
        if (something && nothing) {
            return uncomparable("one row " + Shown.row(row) + ", some of whose cells say yes and some no");
        }
        String seen = row.cells().size() == 1 ? "the value " + Shown.cell(firstCell(row)) : Shown.row(row);
        return something == wanted ? holds(seen) : Observation.violated(expected(), seen, List.of(row));
    }

    private static boolean isNothing(@Nullable Object cell) {
        return cell == null
                || TypedComparison.ask(cell, Comparison.EQUAL, BigDecimal.ZERO).kind() == Answer.Kind.YES;
    }

    private static boolean isSomething(@Nullable Object cell) {
        return cell instanceof String
                || (cell != null && Moments.isMoment(cell))
                || TypedComparison.ask(cell, Comparison.GREATER, BigDecimal.ZERO)
                                .kind()
                        == Answer.Kind.YES;
    }
}
