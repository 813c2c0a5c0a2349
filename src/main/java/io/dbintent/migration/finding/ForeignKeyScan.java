package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** A foreign key, and two tables locked while one is read. */
final class ForeignKeyScan implements Rule {

    private static final About ABOUT = About.of("PGL11", WARNING, "a foreign key added without NOT VALID")
            .because(
                    "PostgreSQL looks every row up under a SHARE ROW EXCLUSIVE lock on both tables: writes to either wait.")
            .fix("Add the key NOT VALID, and VALIDATE CONSTRAINT in another transaction: that lets writes through.")
            .fires(
                    POSTGRESQL,
                    "ALTER TABLE orders ADD CONSTRAINT c FOREIGN KEY (customer_id) REFERENCES customers (id);")
            .silent(
                    POSTGRESQL,
                    "ALTER TABLE orders ADD CONSTRAINT c FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;")
            .silent(POSTGRESQL, "ALTER TABLE orders ADD COLUMN customer_id bigint REFERENCES customers (id);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedForeignKey key : step.foreignKeys()) {
            boolean fresh = key.definition().columns().stream()
                    .anyMatch(c -> RowHistory.addedHere(step, key.table(), c)
                            && !RowHistory.filledHere(step, key.table(), c)
                            && step.column(key.table(), c)
                                    .map(d -> d.defaultValue() == null)
                                    .orElse(true));
            if (step.postgres()
                    && !key.newTable()
                    && key.definition().validated()
                    && !fresh
                    && !step.createdHere(key.table())) {
                notes.add(
                        step,
                        "Writes to " + key.table() + " and to "
                                + key.definition().referencedTable() + " wait until every row has been looked up.",
                        Probes.all(step, key.table(), "would be looked up"));
            }
        }
    }
}
