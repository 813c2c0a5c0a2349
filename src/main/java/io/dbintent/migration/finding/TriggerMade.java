package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.TriggerChange;

/** A trigger is made, and writes wait. */
final class TriggerMade implements Rule {

    private static final About ABOUT = About.of("PGL22", NOTICE, "a trigger made or switched on a table that is there")
            .because(
                    "PostgreSQL takes a SHARE ROW EXCLUSIVE lock, so that writes wait, and from then on every write does"
                            + " more than it says.")
            .fix("Set a short lock_timeout and try again; make triggers in migrations of their own.")
            .fires(POSTGRESQL, "CREATE TRIGGER audit AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION audit();")
            .silent(
                    POSTGRESQL,
                    "CREATE TABLE orders (id bigint); CREATE TRIGGER audit AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION audit();");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!step.postgres()) {
            return;
        }
        if (step.change() instanceof TriggerChange.Create create
                && !step.createdHere(create.definition().table())) {
            notes.add(step, "Writes to " + create.definition().table() + " wait while the trigger is made.");
        }
        if (step.change() instanceof TriggerChange.Enable enable && !step.createdHere(enable.table())) {
            notes.add(step, "Writes to " + enable.table() + " wait while the trigger is switched.");
        }
    }
}
