package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** What an application reads and writes is of another type. */
final class TypeChangedUnderApplication implements Rule {

    private static final About ABOUT = About.of(
                    "BCK04", WARNING, "a column whose type changes under a running application")
            .because(
                    "Prepared statements and mapped entities keep the old type: PostgreSQL answers 'cached plan must not"
                            + " change result type', values are cut, or a comparison no longer uses its index.")
            .fix("Add a column of the new type, write both, and let readers move over release by release.")
            .fires(POSTGRESQL, "ALTER TABLE users ALTER COLUMN visits TYPE bigint;")
            .fires(MYSQL, "ALTER TABLE users MODIFY name text;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN n int; ALTER TABLE t MODIFY n int COMMENT 'x';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        step.move()
                .filter(m ->
                        !step.createdHere(m.table()) && !m.to().type().name().isEmpty())
                .filter(m -> m.from() == null || !m.from().type().equals(m.to().type()))
                .ifPresent(move -> notes.add(
                        step,
                        move.from() == null
                                ? "Column " + move.table() + "." + move.column() + " becomes "
                                        + move.to().type() + ", whatever it was."
                                : "Column " + move.title() + " changes while the application runs."));
    }
}
