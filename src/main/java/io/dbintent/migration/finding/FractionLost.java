package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** Parts of seconds go. */
final class FractionLost implements Rule {

    private static final About ABOUT = About.of("LOS14", WARNING, "fewer digits of a second")
            .because("The fraction is rounded, without a warning; moments that were in order may come to be the same.")
            .fix("Keep the digits, unless nothing orders or compares by them.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN at datetime(6); ALTER TABLE t MODIFY at datetime;")
            .fires(
                    POSTGRESQL,
                    "ALTER TABLE t ADD COLUMN at timestamp; ALTER TABLE t ALTER COLUMN at TYPE timestamp(0);")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN at datetime; ALTER TABLE t MODIFY at datetime(6);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Loss.of(step)
                .filter(m -> m.was().dated() || m.was().kind() == TypeFacts.Kind.TIME)
                .filter(m -> m.becomes().dated() || m.becomes().kind() == TypeFacts.Kind.TIME)
                .filter(m -> m.becomes().precision() < m.was().precision())
                .ifPresent(move -> {
                    int digits = move.becomes().precision();
                    String condition = step.mysql() && move.was().dated()
                            ? "{} <> CAST({} AS DATETIME(" + digits + "))"
                            : step.postgres() && move.was().dated()
                                    ? "{} <> CAST({} AS timestamp"
                                            + (move.was().kind() == TypeFacts.Kind.INSTANT ? "tz" : "") + "(" + digits
                                            + "))"
                                    : null;
                    Loss.note(
                            step,
                            move,
                            notes,
                            "the fraction of a second is rounded to " + digits + " digits.",
                            condition);
                });
    }
}
