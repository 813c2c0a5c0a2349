package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ViewChange;

/** A materialized view goes with its rows. */
final class StoredViewDropped implements Rule {

    private static final About ABOUT = About.of("DST15", WARNING, "a materialized view that is dropped")
            .because(
                    "Its rows were computed once and are gone; to make it again can take long, and readers fail meanwhile.")
            .fix("Make the new view under another name, fill it, and swap the names.")
            .fires(POSTGRESQL, "DROP MATERIALIZED VIEW daily_sales;")
            .silent(POSTGRESQL, "DROP VIEW daily_sales;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ViewChange.Drop drop && drop.materialized()) {
            notes.add(step, "Materialized view " + drop.view() + " is dropped with its rows.");
        }
    }
}
