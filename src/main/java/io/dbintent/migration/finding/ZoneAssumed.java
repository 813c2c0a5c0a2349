package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import java.util.Locale;

/** A moment without a zone gets one, or loses it, by whoever runs the migration. */
final class ZoneAssumed implements Rule {

    private static final About ABOUT = About.of("LOS07", WARNING, "timestamp to timestamptz, or back")
            .because(
                    "Every value is read in the zone of the session that runs the migration: another zone, other moments."
                            + " PostgreSQL also rewrites the table unless that zone is UTC.")
            .fix("Say the zone: USING at AT TIME ZONE 'UTC'.")
            .fires(POSTGRESQL, "ALTER TABLE t ADD COLUMN at timestamp; ALTER TABLE t ALTER COLUMN at TYPE timestamptz;")
            .silent(
                    POSTGRESQL,
                    "ALTER TABLE t ADD COLUMN at timestamp; ALTER TABLE t ALTER COLUMN at TYPE timestamptz USING at AT TIME ZONE 'UTC';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Loss.of(step)
                .filter(m -> m.was().dated()
                        && m.becomes().dated()
                        && m.was().kind() != m.becomes().kind())
                .filter(m -> m.using() == null
                        || !m.using()
                                .toUpperCase(Locale.ROOT)
                                .replaceAll("\\s+", " ")
                                .contains("TIME ZONE"))
                .ifPresent(move -> Loss.note(
                        step,
                        move,
                        notes,
                        "values are read in the zone of the session that runs the migration.",
                        "{} IS NOT NULL",
                        "depend on the session's zone",
                        false));
    }
}
