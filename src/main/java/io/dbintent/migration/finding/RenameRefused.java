package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MARIADB;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ObjectName;
import java.util.Optional;
import java.util.stream.Stream;

/** A column that an expression holds fast. */
final class RenameRefused implements Rule {

    private static final About ABOUT = About.of(
                    "MYL23", ERROR, "a column that a check or computed column names, renamed or dropped")
            .because("MySQL refuses with errors 3959 and 3108; MariaDB renames along, and refuses to drop.")
            .fix("Drop the check or the computed column first, and make it again with the new name.")
            .fires(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN a int; ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0); ALTER TABLE t RENAME COLUMN a TO b;")
            .silent(
                    MARIADB,
                    "ALTER TABLE t ADD COLUMN a int; ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0); ALTER TABLE t RENAME COLUMN a TO b;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!step.mysql()) {
            return;
        }
        if (step.change() instanceof ColumnChange.Drop drop) {
            named(step, drop.table(), drop.column())
                    .ifPresent(what -> notes.add(step, what + " names column " + drop.column() + "."));
        }
        boolean renames = step.is(MYSQL) && step.change() instanceof ColumnChange.Rename;
        if (renames && step.change() instanceof ColumnChange.Rename rename) {
            named(step, rename.table(), rename.column())
                    .ifPresent(what -> notes.add(step, what + " names column " + rename.column() + "."));
        }
    }

    private static Optional<String> named(Step step, ObjectName table, String column) {
        return step.table(table).flatMap(t -> Stream.concat(
                        t.checks().stream()
                                .filter(c -> names(c.expression(), column))
                                .map(c -> "Check " + c.name()),
                        t.columns().stream()
                                .filter(c -> c.generated() != null
                                        && names(c.generated().expression(), column))
                                .map(c -> "Computed column " + c.name()))
                .findFirst());
    }

    private static boolean names(String expression, String column) {
        return Lexeme.of(expression, true).stream()
                .anyMatch(l -> (l.kind() == Lexeme.Kind.WORD || l.kind() == Lexeme.Kind.NAME)
                        && l.name().equalsIgnoreCase(column));
    }
}
