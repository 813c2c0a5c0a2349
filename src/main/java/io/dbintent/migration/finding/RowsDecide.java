package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.DdlStatement;

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
        for (DdlStatement statement : walk.script().statements()) {
            if (statement.conditional()) {
                notes.add(walk.part(), statement, "The block decides at run time what it changes.");
            }
        }
    }
}
