package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

/** A clock that stops. */
final class TimestampEnds implements Rule {

    private static final About ABOUT = About.of("DSN41", NOTICE, "a TIMESTAMP column on MySQL")
            .because("It ends on 19 January 2038, and its values are shown in the zone of whoever reads them.")
            .fix("Use DATETIME in UTC.")
            .onRequest()
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN at timestamp;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN at datetime;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.mysql()) {
            step.columns().stream()
                    .filter(c -> c.definition().type().name().equals("timestamp"))
                    .forEach(c -> notes.add(step, "Column " + c.table() + "." + c.name() + " ends in 2038."));
        }
    }
}
