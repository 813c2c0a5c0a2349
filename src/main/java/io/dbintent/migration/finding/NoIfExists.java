package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** A script that runs once only. */
final class NoIfExists implements Rule {

    private static final About ABOUT = About.of("TRX06", NOTICE, "a CREATE or DROP without IF [NOT] EXISTS")
            .because("After a failure in the middle the script cannot simply be run again.")
            .fix("Write IF NOT EXISTS or IF EXISTS where the server knows it.")
            .onRequest()
            .fires(POSTGRESQL, "CREATE TABLE t (id bigint);")
            .silent(POSTGRESQL, "CREATE TABLE IF NOT EXISTS t (id bigint);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        boolean makes = step.statement().kind().startsWith("CREATE ")
                || step.statement().kind().startsWith("DROP ");
        if (makes && Repeatable.isDdl(step.change()) && !Repeatable.of(step.change())) {
            notes.add(step, "The statement fails when it is run a second time.");
        }
    }
}
