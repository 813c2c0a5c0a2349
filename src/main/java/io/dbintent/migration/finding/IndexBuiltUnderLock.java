package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.ViewChange;

/** An index built while nobody may write. */
final class IndexBuiltUnderLock implements Rule {

    private static final About ABOUT = About.of("PGL01", WARNING, "an index made without CONCURRENTLY")
            .because("CREATE INDEX holds a SHARE lock while it reads the whole table: every write waits.")
            .fix("CREATE INDEX CONCURRENTLY, alone in a migration that runs without a transaction.")
            .fires(POSTGRESQL, "CREATE INDEX users_email ON users (email);")
            .silent(POSTGRESQL, "CREATE INDEX CONCURRENTLY users_email ON users (email);")
            .silent(POSTGRESQL, "CREATE TABLE users (email text); CREATE INDEX users_email ON users (email);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()
                && step.change() instanceof IndexChange.Add add
                && !add.concurrently()
                && !step.createdHere(add.table())
                && step.walk().steps().subList(0, step.index()).stream()
                        .noneMatch(s -> s.change() instanceof ViewChange.Create view
                                && view.view().matches(add.table()))) {
            notes.add(
                    step,
                    "Writes to " + add.table() + " wait until the index is built.",
                    Probes.all(step, add.table(), "have to be read for it"));
        }
    }
}
