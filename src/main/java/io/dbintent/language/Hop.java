package io.dbintent.language;

import io.dbintent.schema.Table;
import java.util.List;

/**
 * One step from a table to another, over equal columns.
 *
 * @param toOne whether each row of {@code from} leads to one row at most
 * @param role words of the key that makes the step, for telling two keys between the same tables apart
 */
record Hop(Table from, List<String> fromColumns, Table to, List<String> toColumns, boolean toOne, List<String> role) {

    Hop {
        fromColumns = List.copyOf(fromColumns);
        toColumns = List.copyOf(toColumns);
        role = List.copyOf(role);
    }

    /** From the groups of rows that agree in {@code column} to the rows themselves. */
    static Hop sameValue(Table table, String column) {
        return new Hop(table, List.of(column), table, List.of(column), false, List.of());
    }
}
