package io.dbintent.migration.finding;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ObjectName;

/**
 * A column as a change writes it.
 *
 * @param newTable whether its table is made by the same change
 * @param redefined whether the column was there before, under this or another name
 */
record AddedColumn(ObjectName table, ColumnDefinition definition, boolean newTable, boolean redefined) {

    String name() {
        return definition.name();
    }
}
