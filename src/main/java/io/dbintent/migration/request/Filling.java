package io.dbintent.migration.request;

import io.dbintent.migration.change.ObjectName;
import java.util.List;

/** Where a column's new values come from. */
public sealed interface Filling {

    /**
     * The same value for every row that is meant.
     *
     * @param where what must hold of a row for it to get the value; empty for all rows
     */
    record Constant(Value value, List<Condition> where) implements Filling {
        public Constant {
            where = List.copyOf(where);
        }
    }

    /**
     * A condition on a row.
     *
     * @param present null where {@code limit} decides; else whether {@code limit}'s column must have a value
     */
    record Condition(
            Limit limit, @org.jspecify.annotations.Nullable Boolean present) {}

    /**
     * A sum, difference, product or quotient.
     *
     * @param operator one of {@code *  /  +  -}
     * @param operands names of the table's columns, or digits
     */
    record Calculation(String operator, List<String> operands) implements Filling {
        public Calculation {
            operands = List.copyOf(operands);
        }
    }

    /** Another column of the same row, as it is. */
    record Copy(String column) implements Filling {}

    /** Columns written one after the other; those without a value are left out with their separator. */
    record Joined(List<String> columns, String separator) implements Filling {
        public Joined {
            columns = List.copyOf(columns);
        }
    }

    /** The part of a text before its first separator, or what follows it. */
    record Part(String column, String separator, boolean before) implements Filling {}

    /** {@code value} of the row of {@code from} whose {@code there} equals this row's {@code here}. */
    record LookedUp(ObjectName from, String value, String here, String there) implements Filling {}
}
