package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.ObjectName;

/** All rows of a table go. */
final class TableTruncated implements Rule {

    private static final About ABOUT = About.of("DST04", ERROR, "a table that is emptied")
            .because(
                    "TRUNCATE takes all rows without a condition, fires no row triggers, and on MySQL cannot be rolled back.")
            .fix("Delete the rows that are really meant, with a condition, in batches.")
            .fires(POSTGRESQL, "TRUNCATE TABLE orders;")
            .silent(POSTGRESQL, "DELETE FROM orders WHERE created_at < '2019-01-01';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof DataChange data && data.kind() == DataChange.Kind.TRUNCATE) {
            ObjectName table = data.table();
            notes.add(
                    step,
                    "All rows of " + (table == null ? "the table" : "table " + table) + " are removed.",
                    table == null ? null : Probes.all(step, table, "would be gone"));
        }
    }
}
