package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ViewChange;

/** A materialized view computed anew in a migration. */
final class ViewRefreshed implements Rule {

    private static final About ABOUT = About.of("PGL18", WARNING, "a materialized view refreshed in a migration")
            .because("REFRESH runs the whole query; plainly it locks readers out, and CONCURRENTLY it still takes an"
                    + " EXCLUSIVE lock and as long as the query takes, all of it inside the migration.")
            .fix("Refresh outside of the migration, at a quiet hour, CONCURRENTLY.")
            .fires(POSTGRESQL, "REFRESH MATERIALIZED VIEW daily_sales;")
            .silent(POSTGRESQL, "SELECT 1;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ViewChange.Refresh refresh) {
            notes.add(
                    step,
                    (refresh.concurrently() ? "Other refreshes and writes of " : "Readers of ") + refresh.view()
                            + " wait while its query runs.");
        }
    }
}
