package io.dbintent.migration.backfill;

import io.dbintent.sql.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * A column to be filled from what its table holds.
 *
 * @param dialect the product's SQL
 * @param table the table, unquoted
 * @param key the columns of its primary key, unquoted, in key order; never empty
 * @param column the column to fill, unquoted
 * @param expression what each row gets, as SQL of the product over the row's own columns
 * @param pending which rows still have to be filled, as SQL that is false for a row once it is filled; by default those
 *     where the column is NULL
 * @param inverse how to get the former values back, as {@code column = expression} to be put after SET; empty if what the
 *     column held is not kept anywhere
 * @param held what the column held before in the rows that are filled
 * @param batch how many rows at a time, from 1 on
 */
public record BackfillRequest(
        Dialect dialect,
        String table,
        List<String> key,
        String column,
        String expression,
        String pending,
        Optional<String> inverse,
        Held held,
        int batch) {

    /** What a column holds before it is filled. */
    public enum Held {
        /** Nothing anywhere: the column is new. */
        NOTHING,
        /** NULL in the rows that are filled, values in others. */
        GAPS,
        /** Values that are replaced. */
        VALUES
    }

    /** Few enough that no lock is held for long, enough that a table of millions is done in minutes. */
    public static final int COMMON_BATCH = 5_000;

    public BackfillRequest {
        key = List.copyOf(key);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("The table " + table
                    + " has no primary key to walk along; add one, or fill the column in one statement while nobody"
                    + " writes.");
        }
        if (batch < 1) {
            throw new IllegalArgumentException("A batch of " + batch + " rows never ends; expected 1 or more.");
        }
    }

    /** Fills a new column, which holds NULL in every row that is still to be filled. */
    public static BackfillRequest newColumn(
            Dialect dialect, String table, List<String> key, String column, String expression) {
        return new BackfillRequest(
                dialect,
                table,
                key,
                column,
                expression,
                dialect.quote(column) + " IS NULL",
                Optional.empty(),
                Held.NOTHING,
                COMMON_BATCH);
    }

    /** Fills what is NULL in a column that holds values elsewhere. */
    public static BackfillRequest gaps(
            Dialect dialect, String table, List<String> key, String column, String expression) {
        return new BackfillRequest(
                dialect,
                table,
                key,
                column,
                expression,
                dialect.quote(column) + " IS NULL",
                Optional.empty(),
                Held.GAPS,
                COMMON_BATCH);
    }

    /** The same for these rows alone. */
    public BackfillRequest where(String condition) {
        return new BackfillRequest(
                dialect, table, key, column, expression, pending + " AND (" + condition + ")", inverse, held, batch);
    }

    /** The same with this many rows at a time. */
    public BackfillRequest inBatchesOf(int rows) {
        return new BackfillRequest(dialect, table, key, column, expression, pending, inverse, held, rows);
    }
}
