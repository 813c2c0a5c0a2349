package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.IndexChange;

/** An index built anew while nobody may write. */
final class ReindexUnderLock implements Rule {

    private static final About ABOUT = About.of("PGL17", WARNING, "REINDEX without CONCURRENTLY")
            .because("Writes to the table wait, and so do reads that would use the index.")
            .fix("REINDEX ... CONCURRENTLY, alone in a migration that runs without a transaction.")
            .fires(POSTGRESQL, "REINDEX INDEX users_email;")
            .silent(POSTGRESQL, "REINDEX INDEX CONCURRENTLY users_email;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres() && step.change() instanceof IndexChange.Rebuild rebuild && !rebuild.concurrently()) {
            notes.add(step, "Writes wait until " + rebuild.target() + " is built anew.");
        }
    }
}
