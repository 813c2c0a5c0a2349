package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.PrivilegeChange;

/** A right for everybody. */
final class GrantedToEverybody implements Rule {

    private static final About ABOUT = About.of("SEC02", ERROR, "a privilege granted to everybody")
            .because("PUBLIC, or a user of any host, includes accounts that do not exist yet.")
            .fix("Grant to a role, and name the hosts.")
            .fires(POSTGRESQL, "GRANT SELECT ON users TO PUBLIC;")
            .fires(MYSQL, "GRANT SELECT ON shop.users TO 'app'@'%';")
            .silent(POSTGRESQL, "GRANT SELECT ON users TO reporting;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof PrivilegeChange grant && grant.verb().equals("GRANT")) {
            Sql sql = Sql.of(step.written().text(), step);
            int to = sql.outer("TO");
            for (int i = Math.max(to, 0); to >= 0 && i < sql.size(); i++) {
                boolean anyHost = sql.is(i, "@") && sql.at(i + 1).text().equals("'%'");
                if (sql.is(i, "PUBLIC") || anyHost) {
                    notes.add(step, "The privilege is granted to " + (anyHost ? "a user of any host." : "everybody."));
                    return;
                }
            }
        }
    }
}
