package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

/** Nobody has said that writes must go on. */
final class LockMissing implements Rule {

    private static final About ABOUT = About.of("MYL02", NOTICE, "an ALTER TABLE without LOCK")
            .because("Without LOCK=NONE the server silently blocks writes where it cannot do without; with it the"
                    + " statement fails at once instead.")
            .fix("Write LOCK=NONE; with ALGORITHM=INSTANT leave it out or write LOCK=DEFAULT.")
            .onRequest()
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN c int;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN c int, ALGORITHM=INPLACE, LOCK=NONE;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        Alters.first(walk)
                .filter(step -> !step.statement().options().containsKey("lock"))
                .forEach(step -> notes.add(step, "The server chooses who has to wait."));
    }
}
