package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.QueryShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No two rows with the same values in some columns; a row with a NULL among them is left out, as SQL does. */
final class UniqueEvaluation extends Evaluation {

    private static final char SEPARATOR = 31;

    private final Expectation.Unique expectation;
    private final QueryShape.ResultKind kind;
    private final List<Integer> columns = new ArrayList<>();
    private final HashSet64 exact = new HashSet64();
    private final HashSet64 folded = new HashSet64();
    private String missing = "";
    private long compared;
    private long repeated;
    private @Nullable String alike;

    UniqueEvaluation(Expectation.Unique expectation, QueryShape.ResultKind kind) {
        super(expectation);
        this.expectation = expectation;
        this.kind = kind;
    }

    @Override
    void begin() {
        for (String column : expectation.columns()) {
            int position = position(column);
            columns.add(position);
            if (position < 0) {
                missing = column;
            }
        }
    }

    @Override
    boolean accept(Row row) {
        if (!missing.isEmpty() || columns.isEmpty()) {
            return false;
        }
        StringBuilder key = new StringBuilder();
        for (int column : columns) {
            Object cell = row.cells().get(column);
            if (cell == null) {
                return true;
            }
            key.append(TypedComparison.canonical(cell)).append(SEPARATOR);
        }
        compared++;
        String spelled = key.toString();
        if (!exact.add(spelled)) {
            repeated++;
            offends(row);
        } else if (!folded.add(fold(key)) && alike == null) {
            alike = String.valueOf(row.cells().get(columns.get(0)));
        }
        return true;
    }

    private static String fold(StringBuilder key) {
        StringBuilder all = new StringBuilder();
        for (String part : key.toString().split(String.valueOf(SEPARATOR), -1)) {
            all.append(Folding.fold(part)).append(SEPARATOR);
        }
        return all.toString();
    }

    @Override
    Observation observation() {
        if (kind != QueryShape.ResultKind.ROWS || columns.isEmpty()) {
            return uncomparable("a query that gives one row whatever the data");
        }
        if (!missing.isEmpty()) {
            return noSuchColumn(missing);
        }
        if (compared == 0) {
            return Observation.empty(
                    expected(),
                    count() == 0 ? "no rows, so nothing was shown" : "NULL in every row, so nothing was shown");
        }
        if (repeated > 0) {
            return violated(Shown.rows(repeated) + " that repeat an earlier one, the first being "
                    + Shown.row(offending().get(0)));
        }
        String like = alike;
        if (like != null) {
            Observation open = uncomparable(
                    "rows that differ by case, accents or trailing blanks only, such as " + Shown.cell(like));
            return columns.size() == 1 ? open.asking(columns.get(0), like, like) : open;
        }
        return holds(Shown.rows(compared) + ", all different");
    }
}
