package io.dbintent.migration.finding;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * A column that becomes another, by {@code MODIFY}, {@code CHANGE} or {@code ALTER COLUMN ... TYPE}.
 *
 * @param from what it was; null if the script alone does not tell
 * @param to what it becomes
 * @param using how stored values are converted; null for the product's own cast
 * @param whole whether all of the column is written anew, so that what is not repeated is lost
 */
record ColumnMove(
        ObjectName table,
        String column,
        @Nullable ColumnDefinition from,
        ColumnDefinition to,
        @Nullable String using,
        boolean whole,
        boolean mysql) {

    TypeFacts was() {
        return from == null ? TypeFacts.UNKNOWN : TypeFacts.of(from.type(), mysql);
    }

    TypeFacts becomes() {
        return TypeFacts.of(to.type(), mysql);
    }

    /** True if the old type is known, and another. */
    boolean retyped() {
        return from != null && !from.type().equals(to.type());
    }

    /** Such as {@code orders.total (decimal(10,2) -> decimal(10,1))}. */
    String title() {
        return table + "." + column + " (" + (from == null ? "?" : from.type()) + " -> " + to.type() + ")";
    }
}
