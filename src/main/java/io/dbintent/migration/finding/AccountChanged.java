package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.PrivilegeChange;
import java.util.regex.Pattern;

/** Accounts come, go or grow in a migration. */
final class AccountChanged implements Rule {

    private static final About ABOUT = About.of("SEC10", WARNING, "an account created, changed or dropped")
            .because("Accounts belong to the server, not to one schema: the migration fails on the second server that"
                    + " already has it, and its down takes rights from others.")
            .fix("Keep accounts and roles out of migrations.")
            .fires(POSTGRESQL, "CREATE ROLE app SUPERUSER;")
            .silent(POSTGRESQL, "GRANT SELECT ON users TO reporting;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof PrivilegeChange change
                && Pattern.matches("(CREATE|ALTER|DROP|RENAME) (USER|ROLE|GROUP|LOGIN|PROFILE|OWNED)", change.verb())) {
            notes.add(step, change.verb() + " reaches beyond the schema.");
        }
    }
}
