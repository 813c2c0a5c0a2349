package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.NamespaceChange;
import io.dbintent.migration.change.PrivilegeChange;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SessionChange;
import io.dbintent.migration.change.TableChange;
import java.util.Locale;

/** What cannot run in a transaction. */
final class OutsideTransaction implements Rule {

    private static final About ABOUT = About.of(
                    "TRX02", NOTICE, "a statement that PostgreSQL runs outside of transactions only")
            .because(
                    "Runners wrap a script into a transaction unless they are told otherwise, and the statement fails in one.")
            .fix(
                    "Put it alone into a script, and tell the runner: executeInTransaction=false, transaction:false, NO TRANSACTION.")
            .fires(POSTGRESQL, "CREATE INDEX CONCURRENTLY k ON users (email);")
            .fires(POSTGRESQL, "VACUUM users;")
            .silent(POSTGRESQL, "CREATE INDEX k ON users (email);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres() && alone(step.change())) {
            notes.add(step, "The statement fails inside a transaction.");
        }
    }

    private static boolean alone(SchemaChange change) {
        if (change instanceof IndexChange.Add add) {
            return add.concurrently();
        }
        if (change instanceof IndexChange.Drop drop) {
            return drop.concurrently();
        }
        if (change instanceof IndexChange.Rebuild rebuild) {
            return rebuild.concurrently();
        }
        if (change instanceof TableChange.Partition partition) {
            return partition.action().equals("DETACH")
                    && partition.text().toUpperCase(Locale.ROOT).contains("CONCURRENTLY");
        }
        if (change instanceof PrivilegeChange privilege) {
            return privilege.verb().equals("ALTER SYSTEM");
        }
        if (change instanceof NamespaceChange.OfDatabase database) {
            return !database.verb().equals("ALTER");
        }
        return change instanceof SessionChange session
                && session.kind() == SessionChange.Kind.MAINTENANCE
                && session.name().equals("vacuum");
    }
}
