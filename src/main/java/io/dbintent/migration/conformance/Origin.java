package io.dbintent.migration.conformance;

import io.dbintent.migration.change.ObjectName;

/** A column as it was before up ran. */
record Origin(ObjectName table, String column) {

    @Override
    public String toString() {
        return table + "." + column;
    }
}
