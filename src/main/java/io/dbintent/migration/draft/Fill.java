package io.dbintent.migration.draft;

/**
 * What a column gets.
 *
 * @param expression as SQL text over the columns of its table as it is before
 * @param onlyNull whether values that are there stay
 * @param where which rows get it, as SQL text; empty for all
 */
record Fill(String expression, boolean onlyNull, String where) {

    static Fill all(String expression) {
        return new Fill(expression, false, "");
    }

    static Fill missing(String expression) {
        return new Fill(expression, true, "");
    }
}
