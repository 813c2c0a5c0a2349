package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.PrivilegeChange;

/** A right that can be handed on. */
final class GrantPassedOn implements Rule {

    private static final About ABOUT = About.of("SEC03", WARNING, "a privilege that may be handed on")
            .because("WITH GRANT OPTION, or WITH ADMIN OPTION, lets the account decide who else gets it.")
            .fix("Leave the option out.")
            .fires(POSTGRESQL, "GRANT SELECT ON users TO reporting WITH GRANT OPTION;")
            .silent(POSTGRESQL, "GRANT SELECT ON users TO reporting;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof PrivilegeChange grant && grant.verb().equals("GRANT")) {
            Sql sql = Sql.of(step.written().text(), step);
            for (int i = 0; i < sql.size(); i++) {
                boolean option = sql.is(i, "GRANT", "OPTION") || sql.is(i, "ADMIN", "OPTION");
                if (option && sql.is(i - 1, "WITH")) {
                    notes.add(step, "Whoever gets the privilege may hand it on.");
                }
            }
        }
    }
}
