package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.PrivilegeChange;

/** A secret in a file that is kept for ever. */
final class PasswordInScript implements Rule {

    private static final About ABOUT = About.of("SEC04", ERROR, "a password in the script")
            .because("Migrations are kept in version control for ever, and logged when they run.")
            .fix("Create accounts outside of migrations, with a secret from a vault.")
            .fires(MYSQL, "CREATE USER app IDENTIFIED BY 'x';")
            .fires(POSTGRESQL, "ALTER ROLE app WITH PASSWORD 'x';")
            .silent(POSTGRESQL, "CREATE ROLE app;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof PrivilegeChange) {
            Sql sql = Sql.of(step.written().text(), step);
            for (int i = 0; i < sql.size(); i++) {
                boolean before = sql.is(i - 1, "BY")
                        || (sql.is(i - 1, "=") && sql.is(0, "SET", "PASSWORD"))
                        || sql.is(i - 1, "PASSWORD")
                        || sql.is(i - 1, "AS");
                boolean secret = sql.at(i).kind() == Lexeme.Kind.STRING
                        && before
                        && (sql.has("PASSWORD") || sql.has("IDENTIFIED"));
                if (secret || (sql.is(i, "=") && sql.is(i - 1, "PASSWORD"))) {
                    notes.add(step, "The script holds a password or its hash.");
                    return;
                }
            }
        }
    }
}
