package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ConstraintChange;

/** An exclusion constraint knows no gentle way. */
final class ExclusionAdded implements Rule {

    private static final About ABOUT = About.of("PGL14", WARNING, "an exclusion constraint added to a table")
            .because(
                    "Its index is built under an ACCESS EXCLUSIVE lock; there is neither NOT VALID nor USING INDEX for it.")
            .fix("Make a new table with the constraint, copy the rows in batches, and swap the two.")
            .fires(POSTGRESQL, "ALTER TABLE bookings ADD CONSTRAINT e EXCLUDE USING gist (during WITH &&);")
            .silent(POSTGRESQL, "CREATE TABLE bookings (during tsrange, EXCLUDE USING gist (during WITH &&));");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()
                && step.change() instanceof ConstraintChange.AddExclusion add
                && !step.createdHere(add.table())) {
            notes.add(step, "Nobody reads or writes " + add.table() + " until the constraint's index is built.");
        }
    }
}
