package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.SessionChange;
import java.util.Locale;

/** A foreign key made while they are checked. */
final class ForeignKeyCopied implements Rule {

    private static final About ABOUT = About.of("MYL07", WARNING, "a foreign key added while foreign_key_checks is on")
            .because(
                    "With the checks on the table is copied row by row; on MySQL all writes wait. With them off the key is"
                            + " made in place, and rows that are there are not checked.")
            .fix("Check the rows with a query, SET foreign_key_checks = 0 for the statement, and set it back.")
            .fires(MYSQL, "ALTER TABLE orders ADD FOREIGN KEY (c) REFERENCES customers (id);")
            .silent(
                    MYSQL,
                    "SET foreign_key_checks = 0; ALTER TABLE orders ADD FOREIGN KEY (c) REFERENCES customers (id);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.mysql()
                && step.change() instanceof ConstraintChange.AddForeignKey add
                && !step.createdHere(add.table())
                && checked(step)) {
            notes.add(step, Alters.copied(step, add.table()), Probes.all(step, add.table(), "would be copied"));
        }
    }

    private static boolean checked(Step step) {
        boolean on = true;
        for (Step earlier : step.walk().steps().subList(0, step.index())) {
            if (earlier.change() instanceof SessionChange session
                    && session.name().endsWith("foreign_key_checks")) {
                String value = session.value().strip().toLowerCase(Locale.ROOT);
                on = !(value.startsWith("0") || value.startsWith("off") || value.startsWith("false"));
            }
        }
        return on;
    }
}
