package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.PrivilegeChange;
import io.dbintent.migration.change.SessionChange;
import java.util.Set;

/** The rest of the script runs as somebody else. */
final class RoleAssumed implements Rule {

    private static final About ABOUT = About.of("SEC05", WARNING, "a script that changes who it is")
            .because("What follows runs with other rights, and makes objects that belong to somebody else.")
            .fix("Let the runner connect as the account that owns the schema.")
            .fires(POSTGRESQL, "SET ROLE admin;")
            .silent(POSTGRESQL, "SET statement_timeout = '5s';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        boolean local = step.change() instanceof SessionChange session
                && session.kind() == SessionChange.Kind.SETTING
                && session.name().equals("role");
        if (local
                || (step.change() instanceof PrivilegeChange change
                        && Set.of("SET ROLE", "SET SESSION", "SET DEFAULT").contains(change.verb()))) {
            notes.add(step, "What follows runs as another role.");
        }
    }
}
