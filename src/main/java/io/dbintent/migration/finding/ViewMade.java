package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ViewChange;

/** A query with a name. */
final class ViewMade implements Rule {

    private static final About ABOUT = About.of("DSN33", NOTICE, "a view")
            .because(
                    "What a query really reads is hidden behind it, and on MySQL a change of its tables breaks it silently.")
            .fix("Keep the query in the application, or agree that it belongs here.")
            .onRequest()
            .fires(MYSQL, "CREATE VIEW v AS SELECT 1;")
            .silent(MYSQL, "CREATE TABLE t (id bigint PRIMARY KEY);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ViewChange.Create create
                && !create.definition().materialized()) {
            notes.add(step, "View " + create.view() + " is made.");
        }
    }
}
