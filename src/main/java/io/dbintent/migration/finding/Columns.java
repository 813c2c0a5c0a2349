package io.dbintent.migration.finding;

import io.dbintent.migration.change.ColumnDefinition;

/** What a column's definition comes to. */
final class Columns {

    private Columns() {}

    /** True if a row that does not name the column cannot be written, or not as meant. */
    static boolean unfilled(ColumnDefinition column) {
        return !column.nullable()
                && column.defaultValue() == null
                && column.identity() == null
                && column.generated() == null
                && !column.type().name().endsWith("serial");
    }

    /** True if the server numbers the rows by itself. */
    static boolean numbered(ColumnDefinition column) {
        return column.identity() != null || column.type().name().endsWith("serial");
    }
}
