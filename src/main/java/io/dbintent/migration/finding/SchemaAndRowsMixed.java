package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.TableChange;

/** Changes of the schema and of rows in one script. */
final class SchemaAndRowsMixed implements Rule {

    private static final About ABOUT = About.of("TRX03", NOTICE, "changes of the schema and of rows in one script")
            .because(
                    "The locks of the schema change are held while rows are changed; where DDL commits by itself, a failure"
                            + " in between leaves a schema without its rows.")
            .fix("Put the rows into a script of their own, between the one that adds and the one that tightens.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN a text; UPDATE users SET a = 'x' WHERE a IS NULL;")
            .silent(POSTGRESQL, "UPDATE users SET a = 'x' WHERE a IS NULL;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        boolean schema = walk.steps().stream().anyMatch(step -> changesOld(step));
        if (schema) {
            walk.steps().stream()
                    .filter(step -> step.change() instanceof DataChange data
                            && data.kind() != DataChange.Kind.SELECT
                            && data.kind() != DataChange.Kind.TRUNCATE
                            && (data.table() == null || !step.createdHere(data.table())))
                    .findFirst()
                    .ifPresent(step -> notes.add(step, "Rows are changed in a script that changes the schema."));
        }
    }

    private static boolean changesOld(Step step) {
        SchemaChange change = step.change();
        if (change instanceof ColumnChange column) {
            return !step.createdHere(column.table());
        }
        if (change instanceof ConstraintChange constraint) {
            return !step.createdHere(constraint.table());
        }
        return change instanceof TableChange || change instanceof IndexChange;
    }
}
