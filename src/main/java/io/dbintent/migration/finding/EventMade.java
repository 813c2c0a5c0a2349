package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.RoutineChange;

/** A clock inside the database. */
final class EventMade implements Rule {

    private static final About ABOUT = About.of("DSN32", NOTICE, "a scheduled event in the database")
            .because("It runs without anybody watching, on one server of several, and stops when the scheduler is off.")
            .fix("Use the application's scheduler.")
            .onRequest()
            .fires(MYSQL, "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM logs WHERE at < NOW();")
            .silent(MYSQL, "CREATE TABLE events (id bigint PRIMARY KEY);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof RoutineChange.Create create
                && create.kind().equals("EVENT")) {
            notes.add(step, "Event " + create.routine() + " is made.");
        }
    }
}
