package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import java.util.List;
import java.util.Locale;

/** NOT NULL, and the whole table is read. */
final class NotNullScan implements Rule {

    private static final About ABOUT = About.of("PGL09", WARNING, "SET NOT NULL that reads the whole table")
            .because("PostgreSQL looks for NULLs in every row under an ACCESS EXCLUSIVE lock, unless a valid"
                    + " CHECK (c IS NOT NULL) is there; one that is NOT VALID does not help.")
            .fix(
                    "Add CHECK (c IS NOT NULL) NOT VALID, validate it in another transaction, SET NOT NULL, drop the check.")
            .fires(POSTGRESQL, "ALTER TABLE users ALTER COLUMN email SET NOT NULL;")
            .silent(
                    POSTGRESQL,
                    "ALTER TABLE users ADD CONSTRAINT n CHECK (email IS NOT NULL) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT n; ALTER TABLE users ALTER COLUMN email SET NOT NULL;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()
                && step.change() instanceof ColumnChange.SetNullable set
                && !set.nullable()
                && !step.createdHere(set.table())
                && !checked(step, set)) {
            notes.add(
                    step,
                    "Nobody reads or writes " + set.table() + " until every row has been looked at.",
                    Probes.all(step, set.table(), "would be read"));
        }
    }

    private static boolean checked(Step step, ColumnChange.SetNullable set) {
        return step.table(set.table()).stream()
                .flatMap(t -> t.checks().stream())
                .filter(c -> Lexeme.of(c.expression(), false).stream()
                        .filter(word -> !word.is("(") && !word.is(")"))
                        .map(Lexeme::name)
                        .toList()
                        .equals(List.of(set.column().toLowerCase(Locale.ROOT), "is", "not", "null")))
                .anyMatch(c -> c.validated()
                        || step.walk().changes(ConstraintChange.Validate.class).anyMatch(v -> v.name()
                                .equalsIgnoreCase(c.name())));
    }
}
