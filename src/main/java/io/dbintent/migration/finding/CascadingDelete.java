package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ForeignKeyDefinition;

/** Rows go with the row that they point to. */
final class CascadingDelete implements Rule {

    private static final About ABOUT = About.of("DST11", WARNING, "a foreign key that deletes rows")
            .because(
                    "With ON DELETE CASCADE one deleted row takes others with it, table by table, and fires no triggers on MySQL.")
            .fix("Use ON DELETE RESTRICT and delete the dependent rows in the application, where it can be seen.")
            .fires(
                    POSTGRESQL,
                    "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE;")
            .silent(POSTGRESQL, "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedForeignKey key : step.foreignKeys()) {
            if (key.definition().onDelete() == ForeignKeyDefinition.Action.CASCADE) {
                notes.add(
                        step,
                        "A row deleted from " + key.definition().referencedTable() + " takes its rows of " + key.table()
                                + " with it.");
            }
        }
    }
}
