package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.SessionChange;

/** A metadata lock waited for without end. */
final class WaitUnbounded implements Rule {

    private static final About ABOUT = About.of("MYL24", NOTICE, "an ALTER TABLE without lock_wait_timeout")
            .because(
                    "Even an instant change waits for every open transaction on the table, a year by default, and all that"
                            + " comes after waits behind it.")
            .fix("SET SESSION lock_wait_timeout = 5 first, and let the runner try again.")
            .onRequest()
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN c int;")
            .silent(MYSQL, "SET SESSION lock_wait_timeout = 5; ALTER TABLE t ADD COLUMN c int;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        boolean set = walk.changes(SessionChange.class).anyMatch(s -> s.name().contains("lock_wait_timeout"));
        if (!set) {
            Alters.first(walk)
                    .findFirst()
                    .ifPresent(step -> notes.add(step, "No lock_wait_timeout is set before this statement."));
        }
    }
}
