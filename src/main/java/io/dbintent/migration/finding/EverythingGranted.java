package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.PrivilegeChange;

/** More rights than anybody asked for. */
final class EverythingGranted implements Rule {

    private static final About ABOUT = About.of("SEC01", ERROR, "GRANT ALL")
            .because("Whoever gets it may also drop, truncate and hand out what the application never needs.")
            .fix("Name the privileges that are needed: SELECT, INSERT, UPDATE.")
            .fires(MYSQL, "GRANT ALL PRIVILEGES ON shop.* TO 'app'@'%';")
            .silent(MYSQL, "GRANT SELECT, INSERT ON shop.* TO 'app'@'10.0.0.%';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof PrivilegeChange grant && grant.verb().equals("GRANT")) {
            Sql sql = Sql.of(step.written().text(), step);
            if (sql.is(1, "ALL")) {
                notes.add(step, "Every privilege is granted.");
            }
        }
    }
}
