package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.TriggerChange;

/** What a trigger did is done no more. */
final class TriggerRemoved implements Rule {

    private static final About ABOUT = About.of("DST09", WARNING, "a trigger that is dropped or switched off")
            .because("Whatever it kept in step, such as an audit table or a copy of a column, falls behind silently.")
            .fix("Replace the trigger in the same migration, or say what has taken over its work.")
            .fires(MYSQL, "DROP TRIGGER orders_audit;")
            .fires(POSTGRESQL, "ALTER TABLE orders DISABLE TRIGGER ALL;")
            .silent(MYSQL, "DROP TRIGGER t1; CREATE TRIGGER t1 BEFORE INSERT ON o FOR EACH ROW SET NEW.a = 1;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TriggerChange.Drop drop) {
            boolean again = step.walk().changes(TriggerChange.Create.class).anyMatch(c -> c.definition()
                    .name()
                    .name()
                    .equalsIgnoreCase(drop.trigger().name()));
            if (!again) {
                notes.add(step, "Trigger " + drop.trigger().name() + " is dropped.");
            }
        }
        if (step.change() instanceof TriggerChange.Enable enable && !enable.enabled()) {
            boolean again = step.walk()
                    .changes(TriggerChange.Enable.class)
                    .anyMatch(c -> c.enabled() && c.table().matches(enable.table()));
            if (!again) {
                notes.add(
                        step,
                        "Trigger " + enable.trigger() + " of " + enable.table() + " is switched off and stays so.");
            }
        }
    }
}
