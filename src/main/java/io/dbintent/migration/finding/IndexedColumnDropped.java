package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;

/** A column goes at once, unless it is in an index. */
final class IndexedColumnDropped implements Rule {

    private static final About ABOUT = About.of("MYL11", WARNING, "a dropped column that an index has")
            .because(
                    "DROP COLUMN is instant; of an indexed column it rebuilds the table on MySQL, and the index shrinks or"
                            + " goes with it without a word.")
            .fix("Drop the index first, in a statement of its own.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN c int; CREATE INDEX k ON t (c); ALTER TABLE t DROP COLUMN c;")
            .silent(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN c int; CREATE INDEX k ON t (c); DROP INDEX k ON t; ALTER TABLE t DROP COLUMN c;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.Drop drop && Alters.of(step, drop.table())) {
            step.table(drop.table()).stream()
                    .flatMap(t -> t.indexes().stream())
                    .filter(index -> Keys.has(index.columns(), drop.column()))
                    .findFirst()
                    .ifPresent(index -> notes.add(
                            step,
                            "Index " + index.name() + " has the column, so that table " + drop.table()
                                    + " is built anew and the index "
                                    + (index.columns().size() > 1 ? "shrinks." : "goes."),
                            Probes.all(step, drop.table(), "would be written anew")));
        }
    }
}
