package io.dbintent.migration.backfill;

/**
 * A backfill, ready to be read by people and run by a runner.
 *
 * @param batch one step: fills at most one batch of rows; to be run, each time in a transaction of its own, until it
 *     changes no row. It can be stopped after any step and taken up again later: what is filled is not filled again
 * @param remaining a query that counts the rows still to be filled
 * @param script all steps as one script where the product can loop by itself; else the same as {@code batch}
 * @param loops true if {@code script} goes through all rows; false if a runner must repeat {@code batch}
 * @param undo one step back, to be repeated like {@code batch}; empty if there is none
 * @param reversible true if the values from before can be had again
 * @param sentence what can be undone and what cannot, in plain words
 */
public record Backfill(
        String batch,
        String remaining,
        String script,
        boolean loops,
        String undo,
        boolean reversible,
        String sentence) {}
