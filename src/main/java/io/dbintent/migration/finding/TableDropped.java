package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.TableChange;

/** A table goes with its rows. */
final class TableDropped implements Rule {

    private static final About ABOUT = About.of("DST02", ERROR, "a table that is dropped")
            .because("Its rows are gone; a down script can make the table again, but not fill it.")
            .fix("Rename the table first and drop it in a later release, after a backup.")
            .fires(POSTGRESQL, "DROP TABLE orders;")
            .silent(POSTGRESQL, "CREATE TABLE staging (id bigint); DROP TABLE staging;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TableChange.Drop drop && !step.createdHere(drop.table()) && !temporary(step)) {
            notes.add(step, "Table " + drop.table() + " is dropped.", Probes.all(step, drop.table(), "would be gone"));
        }
    }

    /** True for MySQL's DROP TEMPORARY TABLE, which leaves every other table alone. */
    static boolean temporary(Step step) {
        return Sql.of(step.statement().text(), step).is(0, "DROP", "TEMPORARY");
    }
}
