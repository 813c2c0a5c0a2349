package io.dbintent.migration.draft;

/** Counts rows of the database that a draft is for. */
@FunctionalInterface
public interface RowCounts {

    /**
     * Runs a query of one row and one column, read-only.
     *
     * @param query {@code SELECT COUNT(*) ...}
     */
    long count(String query);
}
