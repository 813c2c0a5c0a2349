package io.dbintent.migration.finding;

import org.jspecify.annotations.Nullable;

/**
 * A query that counts the rows that a finding is about, as they are before the migration.
 *
 * @param sql a query of one row and one column: how many rows
 * @param totalSql a query of one row and one column: out of how many; null where that says nothing
 * @param sentence what those rows do, such as {@code would change}; "17 of 2,113,004 rows" goes before it
 * @param fatal whether one such row makes the migration fail
 */
public record RowProbe(String sql, @Nullable String totalSql, String sentence, boolean fatal) {}
