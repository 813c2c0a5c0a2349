package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.DataChange;

/** Values without the names of their columns. */
final class ColumnsNotListed implements Rule {

    private static final About ABOUT = About.of("DML07", WARNING, "an INSERT without a list of columns")
            .because("The values go into the columns in their order: the next column that is added or moved breaks the"
                    + " statement, or fills the wrong one.")
            .fix("Name the columns.")
            .fires(POSTGRESQL, "INSERT INTO states VALUES (1, 'new');")
            .silent(POSTGRESQL, "INSERT INTO states (id, name) VALUES (1, 'new');");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof DataChange data
                && (data.kind() == DataChange.Kind.INSERT || data.kind() == DataChange.Kind.REPLACE)
                && data.columns().isEmpty()) {
            Sql sql = Sql.of(data, step);
            boolean sets = sql.outer("SET") >= 0 && sql.outer("VALUES") < 0;
            boolean none = sql.is(sql.outer("VALUES") - 2, "(", ")");
            if (!sets && !none && !sql.is(sql.outer("DEFAULT"), "DEFAULT", "VALUES")) {
                notes.add(step, "The values go into the columns of " + data.table() + " in whatever order those have.");
            }
        }
    }
}
