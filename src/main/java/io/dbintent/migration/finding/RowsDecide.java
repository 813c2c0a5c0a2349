package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import java.util.HashSet;
import java.util.Set;

/** What happens is known when it happens. */
final class RowsDecide implements Rule {

    private static final About ABOUT = About.of("UNK02", NOTICE, "a block whose effect is known only when it runs")
            .because(
                    "Whether its changes happen depends on the schema or the rows that it meets; another server may end up"
                            + " with another schema.")
            .fix("Write the changes plainly, and keep conditions out of migrations.")
            .fires(POSTGRESQL, "DO $$ BEGIN ALTER TABLE users ADD COLUMN a text; END $$;")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN a text;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        Set<Integer> seen = new HashSet<>();
        for (Step step : walk.steps()) {
            if (step.statement().conditional() && seen.add(step.statement().index())) {
                notes.add(step, "The block decides at run time what it changes.");
            }
        }
    }
}
