package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.ObjectName;
import java.util.List;

/** NULLs that are there and may not be any more. */
final class NullForbidden implements Rule {

    private static final About ABOUT = About.of("DAT03", WARNING, "a column made NOT NULL on rows that are there")
            .because("One row with NULL makes the statement fail, and with it the migration.")
            .fix("Fill the NULLs in a migration before this one, or in an UPDATE before this statement.")
            .fires(POSTGRESQL, "ALTER TABLE users ALTER COLUMN email SET NOT NULL;")
            .fires(MYSQL, "ALTER TABLE users MODIFY email varchar(100) NOT NULL;")
            .silent(
                    POSTGRESQL,
                    "UPDATE users SET email = '' WHERE email IS NULL; ALTER TABLE users ALTER COLUMN email SET NOT NULL;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.SetNullable set && !set.nullable()) {
            note(step, set.table(), set.column(), notes);
        } else if (step.change() instanceof ColumnChange.Redefine set
                && !set.definition().nullable()
                && set.definition().generated() == null) {
            note(step, set.table(), set.column(), notes);
        } else if (step.change() instanceof ConstraintChange.AddPrimaryKey add && add.usingIndex() == null) {
            add.definition().columns().forEach(column -> note(step, add.table(), column, notes));
        }
    }

    private static void note(Step step, ObjectName table, String column, Notes notes) {
        boolean nullable =
                step.column(table, column).map(ColumnDefinition::nullable).orElse(true);
        boolean own = RowHistory.addedHere(step, table, column)
                && step.column(table, column)
                        .map(c -> c.defaultValue() != null || Columns.numbered(c))
                        .orElse(false);
        if (nullable && !own && !step.createdHere(table) && !RowHistory.filledHere(step, table, column)) {
            notes.add(
                    step,
                    "A row of " + table + " without " + column + " makes the statement fail.",
                    Probes.where(step, table, List.of(column), "{} IS NULL", "have NULL there", true));
        }
    }
}
