package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.Generated;

/** A column that has to be worked out for every row. */
final class NumberedColumnAdded implements Rule {

    private static final About ABOUT = About.of(
                    "PGL13", WARNING, "a serial, identity or stored computed column added to a table")
            .because("PostgreSQL writes every row and every index anew under an ACCESS EXCLUSIVE lock.")
            .fix(
                    "Add a plain nullable column, make new rows fill it, fill the old ones in batches, and attach the sequence then.")
            .fires(POSTGRESQL, "ALTER TABLE prices ADD COLUMN id bigserial;")
            .fires(POSTGRESQL, "ALTER TABLE prices ADD COLUMN total int GENERATED ALWAYS AS (price * n) STORED;")
            .silent(POSTGRESQL, "CREATE TABLE prices (id bigserial PRIMARY KEY);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres() && step.change() instanceof ColumnChange.Add add && !step.createdHere(add.table())) {
            Generated generated = add.definition().generated();
            boolean stored = generated != null && generated.stored();
            if (stored || Columns.numbered(add.definition())) {
                notes.add(
                        step,
                        "Every row of " + add.table() + " is written anew for " + add.column() + ".",
                        Probes.all(step, add.table(), "would be written anew"));
            }
        }
    }
}
