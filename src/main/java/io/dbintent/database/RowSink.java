package io.dbintent.database;

import java.util.List;

/** Receives the result of a query while it streams. */
public interface RowSink {

    /** Called once, before the first row: the labels, made distinct ({@code name}, {@code name_2}). */
    void columns(List<String> labels);

    /**
     * Called for each row.
     *
     * @return true to go on, false to stop reading
     */
    boolean row(Row row);
}
