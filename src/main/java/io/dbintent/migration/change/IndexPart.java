package io.dbintent.migration.change;

import org.jspecify.annotations.Nullable;

/**
 * One part of an index: a column, or an expression.
 *
 * @param column the column's name; null for an expression
 * @param expression as SQL text without outer brackets; null for a column
 * @param prefixLength how many characters are indexed (MySQL, MariaDB); 0 for all
 * @param descending whether it is kept in descending order
 * @param options what else was written, such as {@code text_pattern_ops NULLS FIRST}; empty if nothing
 */
public record IndexPart(
        @Nullable String column, @Nullable String expression, int prefixLength, boolean descending, String options) {

    public IndexPart {
        if ((column == null) == (expression == null)) {
            throw new IllegalArgumentException("An index part is a column or an expression, one of them; got column "
                    + column + " and expression " + expression + ".");
        }
    }

    /** A whole column in ascending order. */
    public static IndexPart of(String column) {
        return new IndexPart(column, null, 0, false, "");
    }

    /** The same part on a column of another name; an expression stays as it is. */
    public IndexPart withColumn(String newColumn) {
        return column == null ? this : new IndexPart(newColumn, null, prefixLength, descending, options);
    }

    /** What it is on, as text: the column's name, or the expression. */
    public String subject() {
        return column != null ? column : String.valueOf(expression);
    }
}
