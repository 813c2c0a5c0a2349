package io.dbintent.migration.request;

import java.util.List;

/**
 * A condition that a check is to enforce.
 *
 * @param column the column it is on
 * @param operator one of {@code =  <>  <  <=  >  >=  IN  BETWEEN  LENGTH>=  LENGTH<=  NOT EMPTY}
 * @param values as many as the operator takes
 * @param other the column that is compared with, instead of values; empty if there is none
 */
public record Limit(String column, String operator, List<Value> values, String other) {

    public Limit {
        values = List.copyOf(values);
    }

    static Limit of(String column, String operator, Value... values) {
        return new Limit(column, operator, List.of(values), "");
    }

    Limit on(String newColumn) {
        return new Limit(newColumn, operator, values, other);
    }
}
