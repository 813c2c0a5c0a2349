package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** A table or column that nobody explains. */
final class CommentMissing implements Rule {

    private static final About ABOUT = About.of("DSN37", NOTICE, "a new table or column without a comment")
            .because("What it means is known to whoever made it, for a while.")
            .fix("Write a COMMENT.")
            .onRequest()
            .fires(POSTGRESQL, "ALTER TABLE t ADD COLUMN a int;")
            .silent(POSTGRESQL, "ALTER TABLE t ADD COLUMN a int; COMMENT ON COLUMN t.a IS 'how many';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        for (Step step : walk.steps()) {
            for (AddedColumn column : step.columns()) {
                boolean told = walk.end()
                        .schema()
                        .table(column.table())
                        .flatMap(t -> t.column(column.name()))
                        .map(c -> !c.comment().isBlank())
                        .orElse(true);
                if (!told && !column.redefined()) {
                    notes.add(step, "Column " + column.table() + "." + column.name() + " has no comment.");
                }
            }
        }
    }
}
