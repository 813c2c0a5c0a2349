package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

/** Of a date with its time, one of the two goes. */
final class PartOfMomentLost implements Rule {

    private static final About ABOUT = About.of("LOS06", ERROR, "a moment made a date or a time of day")
            .because("The other half of every value is gone, without a warning on any server.")
            .fix("Keep the old column, or add one for the half that would be lost.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN at datetime; ALTER TABLE t MODIFY at date;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN at date; ALTER TABLE t MODIFY at datetime;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Loss.of(step).filter(m -> m.was().dated()).ifPresent(move -> {
            if (move.becomes().kind() == TypeFacts.Kind.DATE) {
                Loss.note(step, move, notes, "the time of day is gone.", "{} <> CAST({} AS date)");
            } else if (move.becomes().kind() == TypeFacts.Kind.TIME
                    || move.becomes().kind() == TypeFacts.Kind.YEAR) {
                Loss.note(step, move, notes, "the date is gone.", "{} IS NOT NULL");
            }
        });
    }
}
