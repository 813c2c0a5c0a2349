package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnDefinition;

/** A column that says nothing of itself. */
final class DefaultMissing implements Rule {

    private static final About ABOUT = About.of("DSN18", NOTICE, "a column without a default")
            .because("An INSERT that leaves it out fails, or stores NULL.")
            .fix("Give it a DEFAULT.")
            .onRequest()
            .fires(POSTGRESQL, "ALTER TABLE t ADD COLUMN a int;")
            .silent(POSTGRESQL, "CREATE TABLE t (a serial PRIMARY KEY, b int DEFAULT 1);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedColumn column : step.columns()) {
            ColumnDefinition definition = column.definition();
            boolean says =
                    definition.defaultValue() != null || Columns.numbered(definition) || definition.generated() != null;
            if (!says && !column.redefined()) {
                notes.add(step, "Column " + column.table() + "." + column.name() + " has no default.");
            }
        }
    }
}
