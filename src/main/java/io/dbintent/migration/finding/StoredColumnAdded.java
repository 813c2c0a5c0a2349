package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MARIADB;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.Generated;

/** A column that is worked out for every row. */
final class StoredColumnAdded implements Rule {

    private static final About ABOUT = About.of(
                    "MYL16", WARNING, "a stored computed or AUTO_INCREMENT column added to a table")
            .because(
                    "For a STORED column the table is copied; for AUTO_INCREMENT it is rebuilt and writes wait, also on MariaDB.")
            .fix("Use a VIRTUAL column, which is instant, with an index where it is searched.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a * 2) STORED;")
            .fires(MARIADB, "ALTER TABLE t ADD COLUMN id int AUTO_INCREMENT UNIQUE;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a * 2) VIRTUAL;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.Add add && Alters.of(step, add.table())) {
            Generated generated = add.definition().generated();
            if (generated != null && generated.stored()) {
                notes.add(step, Alters.copied(step, add.table()), Probes.all(step, add.table(), "would be copied"));
            } else if (add.definition().identity() != null) {
                notes.add(
                        step,
                        "Table " + add.table() + " is rebuilt to number its rows, and every write waits.",
                        Probes.all(step, add.table(), "would be numbered"));
            }
        }
    }
}
