package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.database.RowCollector;
import io.dbintent.database.RowSink;
import io.dbintent.database.Rows;
import java.util.List;

/** Keeps the first rows for showing while an evaluation looks at all of them. */
final class ShownRows implements RowSink {

    private final Evaluation evaluation;
    private final RowCollector collector;
    private boolean undecided = true;
    private boolean room = true;

    ShownRows(Evaluation evaluation, int limit) {
        this.evaluation = evaluation;
        this.collector = new RowCollector(limit);
    }

    @Override
    public void columns(List<String> labels) {
        collector.columns(labels);
        evaluation.columns(labels);
    }

    @Override
    public boolean row(Row row) {
        if (room) {
            room = collector.row(row);
        }
        if (undecided) {
            undecided = evaluation.row(row);
        }
        return room || undecided;
    }

    Rows rows() {
        return collector.rows();
    }
}
