package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.IndexChange;

/** An index dropped while nobody may even read. */
final class IndexDroppedUnderLock implements Rule {

    private static final About ABOUT = About.of("PGL02", WARNING, "an index dropped without CONCURRENTLY")
            .because("DROP INDEX takes an ACCESS EXCLUSIVE lock on the table: it waits for every running query, and all"
                    + " that come after wait for it.")
            .fix("DROP INDEX CONCURRENTLY, alone in a migration that runs without a transaction.")
            .fires(POSTGRESQL, "DROP INDEX users_email;")
            .silent(POSTGRESQL, "DROP INDEX CONCURRENTLY users_email;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres() && step.change() instanceof IndexChange.Drop drop && !drop.concurrently()) {
            boolean own = step.before().tables().stream()
                    .filter(t -> step.createdHere(t.name()))
                    .anyMatch(t -> t.index(drop.index().name()).isPresent());
            if (!own) {
                notes.add(
                        step,
                        "Reads and writes of the table of index " + drop.index().name() + " wait.");
            }
        }
    }
}
