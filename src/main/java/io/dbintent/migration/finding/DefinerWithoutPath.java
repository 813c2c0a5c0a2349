package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.RoutineChange;

/** Code that runs with its owner's rights and somebody else's names. */
final class DefinerWithoutPath implements Rule {

    private static final About ABOUT = About.of("SEC08", WARNING, "a SECURITY DEFINER function without a search_path")
            .because(
                    "Whoever calls it chooses, by their own search_path, which functions and tables it uses with its owner's rights.")
            .fix("Add SET search_path = pg_catalog, public, pg_temp.")
            .fires(POSTGRESQL, "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$;")
            .silent(
                    POSTGRESQL,
                    "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$ SELECT 1 $$;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres() && step.change() instanceof RoutineChange.Create create) {
            String text = step.words();
            if (text.contains("SECURITY DEFINER") && !text.contains("SEARCH_PATH")) {
                notes.add(step, create.routine() + " runs with its owner's rights and its caller's search_path.");
            }
        }
    }
}
