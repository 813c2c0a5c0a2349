package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.TriggerChange;

/** Code that nobody calls. */
final class TriggerForbidden implements Rule {

    private static final About ABOUT = About.of("DSN34", NOTICE, "a trigger")
            .because("It runs without being named in any statement: writes do more than they say, and cost more.")
            .fix("Keep the logic in the application, or agree that it belongs here.")
            .onRequest()
            .fires(MYSQL, "CREATE TRIGGER t BEFORE INSERT ON o FOR EACH ROW SET NEW.a = 1;")
            .silent(MYSQL, "CREATE TABLE t (id bigint PRIMARY KEY);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TriggerChange.Create create) {
            notes.add(step, "Trigger " + create.definition().name() + " is made.");
        }
    }
}
