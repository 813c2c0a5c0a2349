package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ConstraintChange;

/** A rule that the server kept is kept no more. */
final class ConstraintDropped implements Rule {

    private static final About ABOUT = About.of("DST08", WARNING, "a constraint that is dropped")
            .because(
                    "Rows that break it can be written from then on, and the down script that adds it again fails on them.")
            .fix("Add what replaces the constraint in the same migration, or say why the rule no longer holds.")
            .fires(MYSQL, "ALTER TABLE orders DROP FOREIGN KEY orders_customer_fk;")
            .fires(POSTGRESQL, "ALTER TABLE orders DROP CONSTRAINT orders_total_check;")
            .silent(POSTGRESQL, "ALTER TABLE orders DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (total > 0) NOT VALID;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        String name = null;
        if (step.change() instanceof ConstraintChange.DropForeignKey drop) {
            name = "Foreign key " + drop.name();
        } else if (step.change() instanceof ConstraintChange.DropCheck drop) {
            name = "Check " + drop.name();
        } else if (step.change() instanceof ConstraintChange.DropPrimaryKey drop) {
            name = "The primary key of " + drop.table();
        } else if (step.change() instanceof ConstraintChange.Drop drop) {
            name = "Constraint " + drop.name();
        } else if (step.change() instanceof ConstraintChange.SetEnforced set && !set.enforced()) {
            name = "Check " + set.name();
        }
        boolean own = step.change() instanceof ConstraintChange constraint && step.createdHere(constraint.table());
        if (name != null && !own && !replaced(step)) {
            notes.add(step, name + " is no longer kept by the server.");
        }
    }

    private static boolean replaced(Step step) {
        return step.walk().sameStatement(step).stream()
                .anyMatch(other -> other.change() instanceof ConstraintChange.AddCheck
                        || other.change() instanceof ConstraintChange.AddForeignKey
                        || other.change() instanceof ConstraintChange.AddPrimaryKey
                        || other.change() instanceof ConstraintChange.AddUnique);
    }
}
