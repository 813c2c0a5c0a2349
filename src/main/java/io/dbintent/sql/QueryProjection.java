package io.dbintent.sql;

import org.jspecify.annotations.Nullable;

/**
 * One item of the outermost select list.
 *
 * @param label its alias, or the column's name; empty where the server makes one up
 * @param column the column that it shows as it is; null for expressions
 * @param aggregate the aggregate that it is or contains, such as {@code COUNT}; empty if there is none
 * @param constant whether neither column, nor aggregate, nor subquery is in it
 * @param subquery whether a query stands in it
 */
public record QueryProjection(
        String label, @Nullable QueryColumn column, String aggregate, boolean constant, boolean subquery) {}
