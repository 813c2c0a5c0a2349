package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MARIADB;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ConstraintChange;

/** A check, and the table is copied. */
final class CheckCopied implements Rule {

    private static final About ABOUT = About.of("MYL08", WARNING, "a check added to a table that is there")
            .because("The table is copied row by row to test it; on MySQL all writes wait.")
            .fix("On MySQL add the check NOT ENFORCED, which is instant, and enforce it at a quiet hour.")
            .fires(MYSQL, "ALTER TABLE orders ADD CHECK (total > 0);")
            .silent(MYSQL, "ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT ENFORCED;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.mysql()
                && step.change() instanceof ConstraintChange.AddCheck add
                && add.definition().enforced()
                && !step.createdHere(add.table())
                && !(step.is(MARIADB) && !add.definition().column().isEmpty())) {
            notes.add(step, Alters.copied(step, add.table()), Probes.all(step, add.table(), "would be copied"));
        }
    }
}
