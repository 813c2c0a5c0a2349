package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.PrivilegeChange;
import io.dbintent.migration.change.SessionChange;

/** A migration that changes the server. */
final class GlobalSetting implements Rule {

    private static final About ABOUT = About.of("SEC09", ERROR, "a setting of the whole server")
            .because(
                    "It changes every database on the server, needs rights that a migration should not have, and no down"
                            + " script knows what it was.")
            .fix("Use SET SESSION or SET LOCAL, or leave the server to its operator.")
            .fires(MYSQL, "SET GLOBAL max_connections = 500;")
            .silent(MYSQL, "SET SESSION lock_wait_timeout = 5;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof SessionChange session && session.kind() == SessionChange.Kind.GLOBAL_SETTING) {
            notes.add(step, "Setting " + session.name() + " of the whole server is changed.");
        }
        if (step.change() instanceof PrivilegeChange change && change.verb().equals("ALTER SYSTEM")) {
            notes.add(step, "A setting of the whole server is changed.");
        }
    }
}
