package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.SessionChange;

/** A lock that is waited for without end. */
final class LockTimeoutMissing implements Rule {

    private static final About ABOUT = About.of("PGL25", NOTICE, "a lock waited for without lock_timeout")
            .because("While the statement waits behind a long query, everything that comes after waits behind the"
                    + " statement: the table is shut although nothing happens.")
            .fix("SET lock_timeout = '5s' first, and let the runner try again.")
            .onRequest()
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN a text;")
            .silent(POSTGRESQL, "SET lock_timeout = '5s'; ALTER TABLE users ADD COLUMN a text;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        for (Step step : walk.steps()) {
            if (step.change() instanceof SessionChange session
                    && session.name().contains("lock_timeout")
                    && !session.value().replaceAll("['\\s]", "").matches("(?i)0|0m?s|default")) {
                return;
            }
            if (step.postgres() && Runs.locked(step) != null) {
                notes.add(step, "No lock_timeout is set before " + Runs.locked(step) + " is locked.");
                return;
            }
        }
    }
}
