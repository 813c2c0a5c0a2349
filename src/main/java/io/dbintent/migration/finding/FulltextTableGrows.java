package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.IndexDefinition;

/** A table with a FULLTEXT index takes no column at once. */
final class FulltextTableGrows implements Rule {

    private static final About ABOUT = About.of("MYL21", WARNING, "a column added to a table with a FULLTEXT index")
            .because(
                    "ADD COLUMN is not instant there: MySQL copies the table, MariaDB rebuilds it, and writes wait on both.")
            .fix("Put the column into a table beside it, or add it at a quiet hour.")
            .fires(MYSQL, "CREATE FULLTEXT INDEX f ON posts (body); ALTER TABLE posts ADD COLUMN note text;")
            .silent(MYSQL, "CREATE INDEX f ON posts (author); ALTER TABLE posts ADD COLUMN note text;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.Add add && Alters.of(step, add.table())) {
            boolean fulltext = step.table(add.table()).stream()
                    .flatMap(t -> t.indexes().stream())
                    .anyMatch(index -> index.kind() == IndexDefinition.Kind.FULLTEXT);
            if (fulltext) {
                notes.add(
                        step,
                        "Table " + add.table() + " has a FULLTEXT index; it is written anew and every write waits.",
                        Probes.all(step, add.table(), "would be written anew"));
            }
        }
    }
}
