package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.TableChange;

/** A foreign key goes, and the table that it pointed to is shut too. */
final class ParentLockedByDrop implements Rule {

    private static final About ABOUT = About.of("PGL27", WARNING, "a dropped foreign key that locks the other table")
            .because(
                    "DROP CONSTRAINT of a foreign key takes ACCESS EXCLUSIVE locks on both tables; so does dropping the"
                            + " table or the column that has the key.")
            .fix("Set a short lock_timeout and try again; do nothing else in the same transaction.")
            .fires(
                    POSTGRESQL,
                    "ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES customers (id) NOT VALID; ALTER TABLE orders DROP CONSTRAINT fk;")
            .silent(
                    POSTGRESQL,
                    "ALTER TABLE orders ADD CONSTRAINT ck CHECK (a > 0) NOT VALID; ALTER TABLE orders DROP CONSTRAINT ck;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!step.postgres()) {
            return;
        }
        if (step.change() instanceof ConstraintChange.Drop drop) {
            step.table(drop.table()).flatMap(t -> t.foreignKey(drop.name())).ifPresent(key -> note(step, key, notes));
        }
        if (step.change() instanceof ColumnChange.Drop drop) {
            step.table(drop.table()).stream()
                    .flatMap(t -> t.foreignKeys().stream())
                    .filter(key -> Keys.has(key.columns(), drop.column()))
                    .forEach(key -> note(step, key, notes));
        }
        if (step.change() instanceof TableChange.Drop drop && !step.createdHere(drop.table())) {
            step.table(drop.table()).stream()
                    .flatMap(t -> t.foreignKeys().stream())
                    .filter(key -> !key.referencedTable().matches(drop.table()))
                    .forEach(key -> note(step, key, notes));
        }
    }

    private static void note(Step step, ForeignKeyDefinition key, Notes notes) {
        notes.add(step, "Nobody reads or writes " + key.referencedTable() + " either while this waits for its lock.");
    }
}
