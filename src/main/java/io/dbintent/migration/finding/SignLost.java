package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

/** Negative numbers have no place any more. */
final class SignLost implements Rule {

    private static final About ABOUT = About.of("LOS03", ERROR, "a signed column made unsigned")
            .because("A negative number makes the statement fail; without strict mode it becomes 0.")
            .fix("Settle the negative numbers in a migration before this one.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN n int; ALTER TABLE t MODIFY n int unsigned;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN n int unsigned; ALTER TABLE t MODIFY n bigint unsigned;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Loss.of(step)
                .filter(m -> m.was().number() && m.to().type().unsigned())
                .filter(m -> m.from() != null && !m.from().type().unsigned())
                .ifPresent(move ->
                        Loss.note(step, move, notes, "negative numbers do not fit.", "{} < 0", "are negative", true));
    }
}
