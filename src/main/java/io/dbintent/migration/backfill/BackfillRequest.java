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
 * @param overwrites true if the column held values before, which the backfill replaces
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
        boolean overwrites,
        int batch) {

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
                false,
                COMMON_BATCH);
    }
}
