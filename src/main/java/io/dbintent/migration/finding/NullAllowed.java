package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;

/** NULL where none was. */
final class NullAllowed implements Rule {

    private static final About ABOUT = About.of("BCK05", NOTICE, "a column that allows NULL from now on")
            .because(
                    "Code that never had to think of NULL in this column meets it, and the down script fails on the first one.")
            .fix("Make every reader ready for NULL in a release before this one.")
            .fires(POSTGRESQL, "ALTER TABLE users ALTER COLUMN email DROP NOT NULL;")
            .silent(POSTGRESQL, "ALTER TABLE users ALTER COLUMN email SET NOT NULL;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.SetNullable set && set.nullable() && !step.createdHere(set.table())) {
            notes.add(step, "Readers of " + set.table() + "." + set.column() + " may meet NULL.");
        }
        step.move()
                .filter(m -> m.whole() && m.from() != null && !m.from().nullable() && m.to().nullable())
                .filter(m -> !step.createdHere(m.table()))
                .ifPresent(move ->
                        notes.add(step, "Readers of " + move.table() + "." + move.column() + " may meet NULL."));
    }
}
