package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import java.util.List;

/** A column goes with its values. */
final class ColumnDropped implements Rule {

    private static final About ABOUT = About.of("DST03", ERROR, "a column that is dropped")
            .because("Its values are gone; a down script can add the column again, but not fill it.")
            .fix("Stop reading and writing the column in one release, and drop it in a later one, after a backup.")
            .fires(MYSQL, "ALTER TABLE orders DROP COLUMN note;")
            .silent(
                    MYSQL,
                    "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL); ALTER TABLE t DROP COLUMN b;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.Drop drop && !step.createdHere(drop.table())) {
            boolean computed = step.column(drop.table(), drop.column())
                    .map(c -> c.generated() != null)
                    .orElse(false);
            if (!computed) {
                notes.add(
                        step,
                        "Column " + drop.table() + "." + drop.column() + " is dropped.",
                        Probes.where(
                                step,
                                drop.table(),
                                List.of(drop.column()),
                                "{} IS NOT NULL",
                                "would lose a value",
                                false));
            }
        }
    }
}
