package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import org.jspecify.annotations.Nullable;

/** A column that every row must fill, and no row can. */
final class RequiredColumnAdded implements Rule {

    private static final About ABOUT = About.of("DAT02", ERROR, "a NOT NULL column added without a default")
            .because("The rows that are there have no value for it, so the statement fails unless the table is empty.")
            .fix("Add the column with a default, or nullable, fill it, and make it NOT NULL afterwards.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN phone text NOT NULL;")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN phone text NOT NULL DEFAULT 'N/A';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.Add add
                && !step.mysql()
                && !step.createdHere(add.table())
                && Columns.unfilled(add.definition())) {
            notes.add(
                    step,
                    "Column " + add.column() + " of " + add.table() + " is NOT NULL and has no default.",
                    fatal(Probes.all(step, add.table(), "have no value for it")));
        }
    }

    private static @Nullable RowProbe fatal(@Nullable RowProbe probe) {
        return probe == null ? null : new RowProbe(probe.sql(), null, probe.sentence(), true);
    }
}
