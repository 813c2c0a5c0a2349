package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;

/** What the old version of an application inserts is refused. */
final class OldInsertsFail implements Rule {

    private static final About ABOUT = About.of("BCK06", WARNING, "a column that old inserts do not fill")
            .because("An application that still runs in its old version inserts rows without the column, and fails.")
            .fix("Give the column a default until every version of the application fills it.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN phone text NOT NULL;")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN phone text NOT NULL DEFAULT '';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.Add add
                && !step.createdHere(add.table())
                && Columns.unfilled(add.definition())) {
            notes.add(
                    step, "Inserts into " + add.table() + " that do not name " + add.column() + " fail from here on.");
        }
        if (step.change() instanceof ColumnChange.SetNullable set
                && !set.nullable()
                && !step.createdHere(set.table())) {
            boolean filled = step.column(set.table(), set.column())
                    .map(c -> c.defaultValue() != null || Columns.numbered(c) || c.generated() != null)
                    .orElse(false);
            if (!filled) {
                notes.add(step, "Inserts into " + set.table() + " without " + set.column() + " fail from here on.");
            }
        }
    }
}
