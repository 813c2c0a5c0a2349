package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.Generated;

/** A computed column is computed otherwise. */
final class ComputedAnew implements Rule {

    private static final About ABOUT = About.of("LOS15", WARNING, "another expression for a computed column")
            .because(
                    "Every value changes at once, without a warning; what was exported or cached from it is out of step.")
            .fix("Add a column with the new expression, and drop the old one when nothing reads it.")
            .fires(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a * 2); ALTER TABLE t MODIFY g int GENERATED ALWAYS AS (a * 3);")
            .silent(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a * 2); ALTER TABLE t MODIFY g int GENERATED ALWAYS AS (a * 2) COMMENT 'x';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.Redefine set) {
            Generated old = step.column(set.table(), set.column())
                    .map(ColumnDefinition::generated)
                    .orElse(null);
            Generated now = set.definition().generated();
            if (old != null && now != null && !old.expression().equals(now.expression())) {
                notes.add(
                        step,
                        "Column " + set.column() + " of " + set.table() + " was " + old.expression() + " and becomes "
                                + now.expression() + ".");
            }
        }
        if (step.change() instanceof ColumnChange.SetExpression set && set.expression() != null) {
            notes.add(step, "Column " + set.column() + " of " + set.table() + " becomes " + set.expression() + ".");
        }
    }
}
