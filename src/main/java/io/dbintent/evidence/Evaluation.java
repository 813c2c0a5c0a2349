package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.database.RowSink;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.QueryShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds an expectation against the rows of a query while they stream, in memory that does not grow with their number;
 * {@link Expectation.Unique} alone keeps a 64-bit hash of each row.
 */
abstract class Evaluation implements RowSink {

    private static final int OFFENDING_KEPT = 5;

    private final String expected;
    private final List<Row> offending = new ArrayList<>();
    private List<String> labels = List.of();
    private long count;

    Evaluation(Expectation expectation) {
        this.expected = expectation.describe();
    }

    /** The evaluation that fits the expectation. */
    static Evaluation of(Expectation expectation, QueryShape.ResultKind kind) {
        if (expectation instanceof Expectation.AtLeastOneRow presence) {
            return new PresenceEvaluation(presence, kind, true);
        } else if (expectation instanceof Expectation.NoRows absence) {
            return new PresenceEvaluation(absence, kind, false);
        } else if (expectation instanceof Expectation.RowCount rowCount) {
            return new RowCountEvaluation(rowCount, kind);
        } else if (expectation instanceof Expectation.ScalarValue scalar) {
            return new ScalarEvaluation(scalar);
        } else if (expectation instanceof Expectation.Compare compare) {
            return new CompareEvaluation(compare);
        } else if (expectation instanceof Expectation.EveryRow everyRow) {
            return new EveryRowEvaluation(everyRow, kind);
        } else if (expectation instanceof Expectation.Unique unique) {
            return new UniqueEvaluation(unique, kind);
        } else if (expectation instanceof Expectation.Top top) {
            return new TopEvaluation(top);
        } else if (expectation instanceof Expectation.SameRows sameRows) {
            return new SameRowsEvaluation(sameRows);
        } else if (expectation instanceof Expectation.AllOf allOf) {
            return new AllOfEvaluation(allOf, kind);
        }
        return new PresenceEvaluation(expectation, QueryShape.ResultKind.ROWS, true);
    }

    @Override
    public final void columns(List<String> columnLabels) {
        labels = List.copyOf(columnLabels);
        begin();
    }

    @Override
    public final boolean row(Row row) {
        count++;
        return accept(row);
    }

    /** Called when the labels are known. */
    void begin() {}

    /** Looks at one row; false if no further row can change the outcome. */
    abstract boolean accept(Row row);

    /** What was seen, once the last row has been handed over. */
    abstract Observation observation();

    final String expected() {
        return expected;
    }

    final List<String> labels() {
        return labels;
    }

    final long count() {
        return count;
    }

    final List<Row> offending() {
        return offending;
    }

    final void offends(Row row) {
        if (offending.size() < OFFENDING_KEPT) {
            offending.add(row);
        }
    }

    /** The position of the column with this label, without regard to case, or of this number; -1 if there is none. */
    final int position(String column) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).equals(column)) {
                return i;
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        boolean number =
                !column.isEmpty() && column.length() < 4 && column.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && Integer.parseInt(column) < labels.size() ? Integer.parseInt(column) : -1;
    }

    final Observation noSuchColumn(String column) {
        return Observation.uncomparable(expected, "the result has no column " + column + ", only " + labels);
    }

    final Observation holds(String seen) {
        return Observation.holds(expected, seen);
    }

    final Observation violated(String seen) {
        return Observation.violated(expected, seen, offending);
    }

    final Observation uncomparable(String seen) {
        return Observation.uncomparable(expected, seen);
    }

    /** The first cell of a row; null for NULL and for a row without cells. */
    static @Nullable Object firstCell(Row row) {
        return row.cells().isEmpty() ? null : row.cells().get(0);
    }
}
