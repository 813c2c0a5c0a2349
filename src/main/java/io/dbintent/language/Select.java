package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.List;

/**
 * The logical form of one query, before any dialect.
 *
 * @param table the table whose rows it is about
 * @param outputs what is shown; every column of the table where empty
 * @param where what must hold of a row
 * @param groups terms whose equal values make one group; empty for none
 * @param having what must hold of a group
 * @param orders first to last
 * @param limit 0 for all rows
 * @param distinct whether equal rows are shown once
 */
record Select(
        Table table,
        List<Term> outputs,
        List<Condition> where,
        List<Term> groups,
        List<Condition> having,
        List<Order> orders,
        int limit,
        boolean distinct) {

    record Order(Term term, boolean descending) {}

    Select {
        outputs = List.copyOf(outputs);
        where = List.copyOf(where);
        groups = List.copyOf(groups);
        having = List.copyOf(having);
        orders = List.copyOf(orders);
    }

    static Select of(Table table, List<Term> outputs, List<Condition> where) {
        return new Select(table, outputs, where, List.of(), List.of(), List.of(), 0, false);
    }

    Select ordered(List<Order> newOrders, int newLimit) {
        return new Select(table, outputs, where, groups, having, newOrders, newLimit, distinct);
    }

    Select asDistinct() {
        return new Select(table, outputs, where, groups, having, orders, limit, true);
    }

    Select grouped(List<Term> newGroups, List<Condition> newHaving) {
        return new Select(table, outputs, where, newGroups, newHaving, orders, limit, distinct);
    }

    Select filtered(List<Condition> newWhere) {
        return new Select(table, outputs, newWhere, groups, having, orders, limit, distinct);
    }

    Select showing(List<Term> newOutputs) {
        return new Select(table, newOutputs, where, groups, having, orders, limit, distinct);
    }
}
