package io.dbintent.sql;

import java.util.List;

/**
 * One condition that is not made of others.
 *
 * @param index its number in the order of reading
 * @param text as SQL
 * @param operator as in {@link QueryLiteral#operator()}, or {@code IS NULL}, {@code IS NOT NULL}, {@code EXISTS},
 *     {@code NOT EXISTS}, or empty for a bare value
 * @param place WHERE, HAVING or JOIN; another one inside CASE
 * @param columns the columns in it, without those of its subqueries
 * @param hasSubquery whether a query stands in it
 * @param literals indexes of the literals in it, without those of its subqueries
 * @param nots negations around it, see {@link QueryLiteral#nots()}
 * @param negated whether an odd number of NOTs stands around it in its own SELECT
 * @param certain see {@link QueryLiteral#certain()}
 * @param depth 0 in the outermost query
 * @param disjunction the number of the innermost OR around it; 0 if it is required
 * @param outer whether it stands in the ON of an outer join, or compares a column that an outer join may leave NULL
 */
public record QueryPredicate(
        int index,
        String text,
        String operator,
        QueryPlace place,
        List<QueryColumn> columns,
        boolean hasSubquery,
        List<Integer> literals,
        int nots,
        boolean negated,
        boolean certain,
        int depth,
        int disjunction,
        boolean outer) {

    public QueryPredicate {
        columns = List.copyOf(columns);
        literals = List.copyOf(literals);
    }
}
