package io.dbintent.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps rows up to a limit of rows, and of memory if there is one, and notices that there were more. */
public final class RowCollector implements RowSink {

    /** What a number, a date or an empty cell is counted as. */
    private static final int SMALL_CELL = 16;

    /** How much memory kept rows take at most unless told otherwise: 32 MiB. */
    public static final long BYTES = 32L << 20;

    private final int limit;
    private final long byteLimit;
    private final List<Row> rows = new ArrayList<>();
    private List<String> labels = List.of();
    private boolean truncated;
    private long bytes;

    /** Keeps up to {@code limit} rows and {@link #BYTES} bytes. */
    public RowCollector(int limit) {
        this(limit, BYTES);
    }

    /**
     * @param limit how many rows are kept at most
     * @param byteLimit how many bytes their cells may take together, roughly; a row that goes beyond is not kept
     */
    public RowCollector(int limit, long byteLimit) {
        this.limit = limit;
        this.byteLimit = byteLimit;
    }

    @Override
    public void columns(List<String> columnLabels) {
        labels = columnLabels;
    }

    @Override
    public boolean row(Row row) {
        for (Object cell : row.cells()) {
            bytes += size(cell);
        }
        if (rows.size() == limit || bytes > byteLimit) {
            truncated = true;
            return false;
        }
        rows.add(row);
        return true;
    }

    private static long size(@Nullable Object cell) {
        if (cell instanceof String text) {
            return SMALL_CELL + 2L * text.length();
        }
        return cell instanceof byte[] bytes ? SMALL_CELL + bytes.length : SMALL_CELL;
    }

    public Rows rows() {
        return new Rows(labels, rows, truncated);
    }
}
