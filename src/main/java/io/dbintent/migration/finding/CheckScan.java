package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ConstraintChange;

/** A check, and the whole table is read. */
final class CheckScan implements Rule {

    private static final About ABOUT = About.of("PGL10", WARNING, "a check added without NOT VALID")
            .because("PostgreSQL tests every row under an ACCESS EXCLUSIVE lock.")
            .fix(
                    "Add the check NOT VALID, and VALIDATE CONSTRAINT in another transaction: that lets reads and writes through.")
            .fires(POSTGRESQL, "ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0);")
            .silent(POSTGRESQL, "ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()
                && step.change() instanceof ConstraintChange.AddCheck add
                && add.definition().validated()
                && add.definition().enforced()
                && !step.createdHere(add.table())) {
            notes.add(
                    step,
                    "Nobody reads or writes " + add.table() + " until every row has been tested.",
                    Probes.all(step, add.table(), "would be tested"));
        }
    }
}
