package io.dbintent.migration.draft;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.ddl.DdlWriter;

/** Writes fills as UPDATE statements. */
final class Updates {

    private Updates() {}

    static String of(DdlWriter write, ObjectName table, String column, Fill fill) {
        String name = write.quote(column);
        return "UPDATE " + write.name(table) + " SET " + name + " = " + fill.expression()
                + (fill.onlyNull()
                        ? " WHERE " + name + " IS NULL"
                        : fill.where().isEmpty() ? "" : " WHERE " + fill.where());
    }
}
