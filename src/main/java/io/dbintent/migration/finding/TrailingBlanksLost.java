package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

/** Blanks at the end of a text go. */
final class TrailingBlanksLost implements Rule {

    private static final About ABOUT = About.of("LOS09", WARNING, "a variable string made CHAR")
            .because(
                    "CHAR keeps no blanks at the end; they are gone without a warning, and values that differ by them become the same.")
            .fix("Stay with VARCHAR.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN v varchar(10); ALTER TABLE t MODIFY v char(10);")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN v char(10); ALTER TABLE t MODIFY v varchar(10);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Loss.of(step)
                .filter(m -> m.becomes().kind() == TypeFacts.Kind.CHAR)
                .filter(m -> m.was().kind() == TypeFacts.Kind.VARCHAR || m.was().kind() == TypeFacts.Kind.TEXT)
                .ifPresent(move -> Loss.note(
                        step, move, notes, "blanks at the end are gone.", "{} LIKE '% '", "end with a blank", false));
    }
}
