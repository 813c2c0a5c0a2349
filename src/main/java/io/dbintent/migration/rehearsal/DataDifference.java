package io.dbintent.migration.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * Rows that are not what they were after up and down.
 *
 * @param table which table
 * @param column which column; null where whole rows are meant
 * @param kind what happened to them
 * @param rows how many
 * @param of of how many
 */
public record DataDifference(String table, @Nullable String column, Kind kind, int rows, int of) {

    /** What may happen to rows. */
    public enum Kind {
        /** Rows that are gone. */
        ROWS_LOST,
        /** Rows that were not there before. */
        ROWS_ADDED,
        /** Values that are NULL or others now. */
        VALUES_CHANGED
    }

    @Override
    public String toString() {
        String counted = rows + " of " + of + " rows";
        return switch (kind) {
            case ROWS_LOST -> table + ": " + counted + " are gone";
            case ROWS_ADDED -> table + ": " + rows + " rows more than the " + of + " there were";
            case VALUES_CHANGED -> table + "." + column + ": the value changed in " + counted;
        };
    }
}
