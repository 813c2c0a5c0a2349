package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.TableDefinition;

/** Rows get another identity. */
final class PrimaryKeyChanged implements Rule {

    private static final About ABOUT = About.of("DAT11", WARNING, "another primary key for a table that is there")
            .because("The table is built anew, replicas and foreign keys that name rows by the old key lose them, and"
                    + " duplicates or NULLs make the statement fail.")
            .fix(
                    "Make sure that nothing refers to the old key, and do it in one statement: DROP PRIMARY KEY, ADD PRIMARY KEY (...).")
            .fires(MYSQL, "ALTER TABLE orders DROP PRIMARY KEY, ADD PRIMARY KEY (id, shop_id);")
            .silent(MYSQL, "CREATE TABLE orders (id int, PRIMARY KEY (id));");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ConstraintChange.DropPrimaryKey drop && !step.createdHere(drop.table())) {
            notes.add(step, "Table " + drop.table() + " loses its primary key.");
        }
        if (step.change() instanceof ColumnChange.Drop drop && !step.createdHere(drop.table())) {
            step.table(drop.table()).map(TableDefinition::primaryKey).ifPresent(key -> {
                if (Keys.has(key.columns(), drop.column())) {
                    notes.add(step, "Column " + drop.column() + " is part of the primary key of " + drop.table() + ".");
                }
            });
        }
    }
}
