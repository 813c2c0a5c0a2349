package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;

/** Another collation of an indexed column. */
final class CollationRebuild implements Rule {

    private static final About ABOUT = About.of("PGL29", WARNING, "another collation of an indexed column")
            .because("The rows stay, but every index of the column is built anew under an ACCESS EXCLUSIVE lock.")
            .fix("Drop the indexes CONCURRENTLY before, and make them CONCURRENTLY afterwards.")
            .fires(
                    POSTGRESQL,
                    "ALTER TABLE t ADD COLUMN v text; CREATE INDEX CONCURRENTLY k ON t (v); ALTER TABLE t ALTER COLUMN v TYPE text COLLATE \"C\";")
            .silent(
                    POSTGRESQL,
                    "ALTER TABLE t ADD COLUMN v text; ALTER TABLE t ALTER COLUMN v TYPE text COLLATE \"C\";");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()
                && step.change() instanceof ColumnChange.SetType set
                && set.collation() != null
                && !step.createdHere(set.table())) {
            boolean indexed = step.table(set.table())
                    .map(t -> Keys.of(t).stream().anyMatch(columns -> Keys.has(columns, set.column())))
                    .orElse(false);
            if (indexed) {
                notes.add(
                        step,
                        "The indexes on " + set.table() + "." + set.column()
                                + " are built anew while nobody may read the table.");
            }
        }
    }
}
