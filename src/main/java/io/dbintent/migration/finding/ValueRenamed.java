package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.TypeChange;

/** The old name of a value is gone. */
final class ValueRenamed implements Rule {

    private static final About ABOUT = About.of("BCK03", WARNING, "a type or one of its values that is renamed")
            .because("An application that still runs in its old version writes and compares the old value and fails.")
            .fix("Add the new value, let both be written for a while, and change the rows later.")
            .fires(POSTGRESQL, "ALTER TYPE mood RENAME VALUE 'calm' TO 'quiet';")
            .silent(POSTGRESQL, "ALTER TYPE mood ADD VALUE 'quiet';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TypeChange.RenameValue rename) {
            notes.add(step, "Value '" + rename.value() + "' of " + rename.type() + " is unknown from here on.");
        }
        if (step.change() instanceof TypeChange.Rename rename) {
            notes.add(step, "Type " + rename.type() + " is unknown from here on.");
        }
    }
}
