package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.RoutineChange;
import java.util.Locale;
import java.util.Set;

/** Code inside the database. */
final class RoutineMade implements Rule {

    private static final About ABOUT = About.of("DSN31", NOTICE, "a function or procedure in the database")
            .because("It is versioned, tested and found apart from the application, and moves to no other product.")
            .fix("Keep the logic in the application, or agree that it belongs here.")
            .onRequest()
            .fires(MYSQL, "CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN a + 1;")
            .silent(MYSQL, "CREATE TABLE t (id bigint PRIMARY KEY);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof RoutineChange.Create create
                && Set.of("FUNCTION", "PROCEDURE", "AGGREGATE", "PACKAGE").contains(create.kind())) {
            notes.add(step, "The " + create.kind().toLowerCase(Locale.ROOT) + " " + create.routine() + " is made.");
        }
    }
}
