package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ConstraintChange;

/** A table without the key that orders it. */
final class KeyDroppedAlone implements Rule {

    private static final About ABOUT = About.of(
                    "MYL15", WARNING, "DROP PRIMARY KEY without a new one in the same statement")
            .because(
                    "The table is copied row by row, all writes wait, and replicas look rows up by reading the whole table.")
            .fix("ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (...), which is done in place.")
            .fires(MYSQL, "ALTER TABLE t DROP PRIMARY KEY;")
            .silent(MYSQL, "ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (id, shop);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ConstraintChange.DropPrimaryKey drop && Alters.of(step, drop.table())) {
            boolean again = step.walk().sameStatement(step).stream()
                    .anyMatch(s -> s.change() instanceof ConstraintChange.AddPrimaryKey);
            if (!again) {
                notes.add(step, Alters.copied(step, drop.table()), Probes.all(step, drop.table(), "would be copied"));
            }
        }
    }
}
