package io.dbintent.sql;

import org.jspecify.annotations.Nullable;

/**
 * One value written in a query.
 *
 * @param index its number in the order of reading, by which {@link ControlQuery} knows it
 * @param value with its type; a LIKE pattern is a text with its wildcards
 * @param place where it stands
 * @param column the column that it is compared with, also through functions; null if there is none
 * @param operator the comparison as seen from the column, in upper case: {@code =}, {@code <}, {@code LIKE},
 *     {@code NOT IN}, {@code BETWEEN}; empty outside comparisons
 * @param aggregate the aggregate that it is compared with, such as {@code COUNT}; empty if there is none
 * @param inFunction whether it is an argument of a function
 * @param nots how many negations stand around its comparison, NOT EXISTS and NOT IN of enclosing queries included; the
 *     operator's own is not counted
 * @param certain whether {@code nots} tells what the literal does to the result; false inside scalar subqueries, CASE,
 *     and the ON of an outer join
 * @param depth 0 in the outermost query
 * @param disjunction the number of the innermost OR around it; 0 if it is required
 * @param predicate index of the innermost predicate that holds it, as in {@link QueryShape#predicates()}; -1 if none
 */
public record QueryLiteral(
        int index,
        Literal value,
        QueryPlace place,
        @Nullable QueryColumn column,
        String operator,
        String aggregate,
        boolean inFunction,
        int nots,
        boolean certain,
        int depth,
        int disjunction,
        int predicate) {

    /** True where the value is a pattern with a wildcard in it. */
    public boolean isPattern() {
        return operator.endsWith("LIKE")
                && value instanceof Literal.Text text
                && (text.value().contains("%") || text.value().contains("_"));
    }

    /** True for a value that decides which rows there are. */
    public boolean filters() {
        return place == QueryPlace.WHERE || place == QueryPlace.HAVING || place == QueryPlace.JOIN;
    }
}
