package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.TableChange;

/** What PostgreSQL refuses inside a transaction. */
final class ConcurrentlyInTransaction implements Rule {

    private static final About ABOUT = About.of("PGL03", ERROR, "CONCURRENTLY inside a transaction")
            .because("PostgreSQL refuses it: the migration stops there.")
            .fix("Put the statement alone into a migration that runs without a transaction.")
            .fires(POSTGRESQL, "BEGIN; CREATE INDEX CONCURRENTLY users_email ON users (email); COMMIT;")
            .silent(POSTGRESQL, "CREATE INDEX CONCURRENTLY users_email ON users (email);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        boolean concurrently = (step.change() instanceof IndexChange.Add add && add.concurrently())
                || (step.change() instanceof IndexChange.Drop drop && drop.concurrently())
                || (step.change() instanceof IndexChange.Rebuild rebuild && rebuild.concurrently())
                || (step.change() instanceof TableChange.Partition partition
                        && partition.action().equals("DETACH")
                        && Sql.of(partition.text(), step).has("CONCURRENTLY"));
        if (step.postgres() && concurrently && Runs.begun(step)) {
            notes.add(step, "A transaction is open here, and PostgreSQL refuses CONCURRENTLY in one.");
        }
    }
}
