package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ConstraintChange;

/** A primary key whose index is built while nobody may read. */
final class PrimaryKeyBuiltUnderLock implements Rule {

    private static final About ABOUT = About.of("PGL04", WARNING, "a primary key added without USING INDEX")
            .because("Its index is built, and the columns are searched for NULLs, under an ACCESS EXCLUSIVE lock.")
            .fix(
                    "Make a unique index CONCURRENTLY on NOT NULL columns, then ADD CONSTRAINT ... PRIMARY KEY USING INDEX.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD PRIMARY KEY (id);")
            .silent(POSTGRESQL, "ALTER TABLE users ADD CONSTRAINT users_pk PRIMARY KEY USING INDEX users_pk_index;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()
                && step.change() instanceof ConstraintChange.AddPrimaryKey add
                && add.usingIndex() == null
                && !step.createdHere(add.table())) {
            notes.add(step, "Nobody reads or writes " + add.table() + " until the key's index is built.");
        }
    }
}
