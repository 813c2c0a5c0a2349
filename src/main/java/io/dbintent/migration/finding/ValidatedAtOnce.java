package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ConstraintChange;

/** NOT VALID and VALIDATE in one transaction: nothing won. */
final class ValidatedAtOnce implements Rule {

    private static final About ABOUT = About.of("PGL12", WARNING, "NOT VALID and VALIDATE in one transaction")
            .because(
                    "The lock that ADD CONSTRAINT took is held until the transaction ends, and so all through the scan.")
            .fix("Validate in a migration of its own.")
            .fires(
                    POSTGRESQL,
                    "ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT c;")
            .silent(
                    POSTGRESQL,
                    "ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID; COMMIT; ALTER TABLE orders VALIDATE CONSTRAINT c;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!step.postgres() || !(step.change() instanceof ConstraintChange.Validate validate)) {
            return;
        }
        step.walk().steps().subList(0, step.index()).stream()
                .filter(other -> Runs.together(other, step) && adds(other, validate))
                .findFirst()
                .ifPresent(other -> notes.add(
                        step,
                        "Constraint " + validate.name()
                                + " was added in the same transaction, whose lock is still held."));
    }

    private static boolean adds(Step other, ConstraintChange.Validate validate) {
        if (other.change() instanceof ConstraintChange.AddCheck add) {
            return add.table().matches(validate.table())
                    && add.definition().name().equalsIgnoreCase(validate.name());
        }
        return other.change() instanceof ConstraintChange.AddForeignKey add
                && add.table().matches(validate.table())
                && add.definition().name().equalsIgnoreCase(validate.name());
    }
}
