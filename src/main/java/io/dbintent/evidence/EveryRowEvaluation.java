package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryShape;

/** One column of every row; no rows at all prove nothing. */
final class EveryRowEvaluation extends Evaluation {

    private final Expectation.EveryRow expectation;
    private final QueryShape.ResultKind kind;
    private int column = -1;
    private long wrong;
    private String doubt = "";
    private String differing = "";

    EveryRowEvaluation(Expectation.EveryRow expectation, QueryShape.ResultKind kind) {
        super(expectation);
        this.expectation = expectation;
        this.kind = kind;
    }

    @Override
    void begin() {
        column = position(expectation.column());
    }

    @Override
    boolean accept(Row row) {
        if (column < 0) {
            return false;
        }
        Object cell = row.cells().get(column);
        Answer answer = TypedComparison.ask(cell, expectation.comparison(), expectation.value());
        switch (answer.kind()) {
            case YES -> {
                // as expected
            }
            case NO -> {
                wrong++;
                offends(row);
            }
            case UNDECIDED -> doubt = "a row " + Shown.row(row) + ": " + answer.why();
            case BY_COLLATION -> {
                String text = String.valueOf(cell);
                if (!differing.isEmpty() && !differing.equals(text)) {
                    doubt = "rows that differ by case, accents or trailing blanks only";
                }
                differing = text;
            }
        }
        return true;
    }

    @Override
    Observation observation() {
        if (kind != QueryShape.ResultKind.ROWS) {
            return uncomparable("a query that gives one row whatever the data");
        }
        if (count() == 0) {
            return Observation.empty(expected(), "no rows, so nothing was shown");
        }
        if (column < 0) {
            return noSuchColumn(expectation.column());
        }
        if (wrong > 0) {
            return violated(wrong + " of " + Shown.rows(count()) + " otherwise, the first being "
                    + Shown.row(offending().get(0)));
        }
        if (!doubt.isEmpty()) {
            return uncomparable(doubt);
        }
        if (!differing.isEmpty()) {
            Observation open = uncomparable("rows with " + Shown.cell(differing));
            // An answer settles what is claimed equal; what is claimed different stays open.
            boolean asksForEqual = expectation.comparison() == Comparison.EQUAL;
            return asksForEqual && expectation.value() instanceof Literal.Text text
                    ? open.asking(column, text.value(), differing)
                    : open;
        }
        return holds("all " + Shown.rows(count()) + " as expected");
    }
}
