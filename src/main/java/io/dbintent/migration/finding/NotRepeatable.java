package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.IndexChange;

/** What is left half done cannot be run again. */
final class NotRepeatable implements Rule {

    private static final About ABOUT = About.of("TRX05", NOTICE, "a concurrent index change that cannot be run again")
            .because(
                    "CONCURRENTLY runs outside of a transaction and leaves an invalid index when it fails; the second run"
                            + " then stops at the name.")
            .fix("Write IF NOT EXISTS or IF EXISTS, and drop an invalid index before it is made again.")
            .fires(POSTGRESQL, "CREATE INDEX CONCURRENTLY k ON users (email);")
            .silent(POSTGRESQL, "CREATE INDEX CONCURRENTLY IF NOT EXISTS k ON users (email);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        boolean create = step.change() instanceof IndexChange.Add add && add.concurrently() && !add.ifNotExists();
        boolean drop = step.change() instanceof IndexChange.Drop gone && gone.concurrently() && !gone.ifExists();
        if (create || drop) {
            notes.add(
                    step,
                    "A second run stops here: " + (create ? "the index may be there." : "the index may be gone."));
        }
    }
}
