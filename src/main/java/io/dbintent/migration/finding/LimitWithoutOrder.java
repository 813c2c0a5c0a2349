package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.DataChange;

/** Some rows, but which? */
final class LimitWithoutOrder implements Rule {

    private static final About ABOUT = About.of("DML02", WARNING, "a LIMIT without ORDER BY")
            .because("Which rows are meant is left to the server: another run, another replica, other rows.")
            .fix("Add ORDER BY a unique key.")
            .fires(MYSQL, "DELETE FROM logs WHERE level = 'debug' LIMIT 1000;")
            .silent(MYSQL, "DELETE FROM logs WHERE level = 'debug' ORDER BY id LIMIT 1000;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof DataChange data && data.kind() != DataChange.Kind.SELECT) {
            Sql sql = Sql.of(data, step);
            if (sql.outer("LIMIT") >= 0 && sql.outer("ORDER") < 0) {
                notes.add(step, "The server chooses which rows the LIMIT leaves.");
            }
        }
    }
}
