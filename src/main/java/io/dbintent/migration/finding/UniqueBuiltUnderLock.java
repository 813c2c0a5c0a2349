package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ConstraintChange;

/** A unique or exclusion constraint whose index is built while nobody may read. */
final class UniqueBuiltUnderLock implements Rule {

    private static final About ABOUT = About.of("PGL05", WARNING, "a unique constraint added without USING INDEX")
            .because("Its index is built under an ACCESS EXCLUSIVE lock.")
            .fix("Make a unique index CONCURRENTLY, then ADD CONSTRAINT ... UNIQUE USING INDEX.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email);")
            .silent(POSTGRESQL, "ALTER TABLE users ADD CONSTRAINT users_email UNIQUE USING INDEX users_email_index;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()
                && step.change() instanceof ConstraintChange.AddUnique add
                && add.usingIndex() == null
                && !step.createdHere(add.table())) {
            notes.add(step, "Nobody reads or writes " + add.table() + " until the constraint's index is built.");
        }
    }
}
