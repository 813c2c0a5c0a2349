package io.dbintent.migration.rehearsal;

import java.util.List;

/**
 * One up and down on one kind of rows, with all that was seen.
 *
 * @param rows which rows
 * @param seeding how many of them
 * @param verdict what this round alone came to
 * @param changed what up changed
 * @param notRestored what down did not restore; empty also if it never got there
 * @param reordered tables whose columns came back in another order
 * @param data what became of the rows
 */
public record RehearsalRound(
        Rows rows,
        Seeding seeding,
        RehearsalVerdict verdict,
        List<SnapshotDifference> changed,
        List<SnapshotDifference> notRestored,
        List<String> reordered,
        List<DataDifference> data) {

    /** The rows that a round is done on. */
    public enum Rows {
        /** Empty tables. */
        NONE,
        /** Two rows to a table, equal where nothing forbids it, without NULLs. */
        ORDINARY,
        /** In addition, rows at the edges of each column's type, with NULLs, and orphans where nothing forbids them. */
        EDGES,
        /** Rows of the user's own, as far as they allow it. */
        SAMPLE
    }

    public RehearsalRound {
        changed = List.copyOf(changed);
        notRestored = List.copyOf(notRestored);
        reordered = List.copyOf(reordered);
        data = List.copyOf(data);
    }
}
