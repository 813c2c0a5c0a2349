package io.dbintent.migration;

import io.dbintent.migration.backfill.Backfill;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement of an up script that changes rows, and how the same is done in batches while others work.
 *
 * <p>To run the batches instead of the statement: run what comes before it in up, repeat {@link Backfill#batch} until it
 * changes no row, then run what comes after it. Up stays right as it is: run as a whole, or run after the batches.
 *
 * @param statement its place in up, counted from 0
 * @param sql the statement
 * @param batches the same in batches; null where there is no safe way
 * @param sentence what can be undone and what cannot, or why there are no batches
 */
public record DraftFill(int statement, String sql, @Nullable Backfill batches, String sentence) {

    /** The same in batches; empty where there is no safe way. */
    public Optional<Backfill> inBatches() {
        return Optional.ofNullable(batches);
    }
}
