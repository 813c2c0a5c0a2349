package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** A time of day on whose clock? */
final class TimestampWithoutZone implements Rule {

    private static final About ABOUT = About.of("DSN14", NOTICE, "a timestamp without a time zone")
            .because(
                    "It is a date and a clock's reading, not a moment: two servers, or one after the summer, mean another one.")
            .fix("Use timestamptz.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN seen_at timestamp;")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN seen_at timestamptz;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()) {
            step.columns().stream()
                    .filter(c -> c.definition().type().name().equals("timestamp without time zone"))
                    .forEach(c -> notes.add(step, "Column " + c.table() + "." + c.name() + " has no time zone."));
        }
    }
}
