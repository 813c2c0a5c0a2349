package io.dbintent.database;

import java.util.ArrayList;
import java.util.List;

/** Keeps rows up to a limit and notices that there were more. */
public final class RowCollector implements RowSink {

    private final int limit;
    private final List<Row> rows = new ArrayList<>();
    private List<String> labels = List.of();
    private boolean truncated;

    public RowCollector(int limit) {
        this.limit = limit;
    }

    @Override
    public void columns(List<String> columnLabels) {
        labels = columnLabels;
    }

    @Override
    public boolean row(Row row) {
        if (rows.size() == limit) {
            truncated = true;
            return false;
        }
        rows.add(row);
        return true;
    }

    public Rows rows() {
        return new Rows(labels, rows, truncated);
    }
}
