package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/** A column that a foreign key holds fast. */
final class BoundColumnChanged implements Rule {

    private static final About ABOUT = About.of("MYL22", ERROR, "a column of a foreign key that is changed or dropped")
            .because(
                    "MySQL and MariaDB refuse another type for a column on either side of a foreign key, and refuse to drop"
                            + " one that has a key: errors 3780, 1832, 1833, 1828. The migration stops there.")
            .fix("Drop the foreign key, change both columns, and make the key again.")
            .fires(
                    MYSQL,
                    "ALTER TABLE o ADD COLUMN c int; ALTER TABLE o ADD CONSTRAINT f FOREIGN KEY (c) REFERENCES k (id); ALTER TABLE o MODIFY c bigint;")
            .silent(
                    MYSQL,
                    "ALTER TABLE o ADD COLUMN c int; ALTER TABLE o ADD CONSTRAINT f FOREIGN KEY (c) REFERENCES k (id); ALTER TABLE o DROP FOREIGN KEY f; ALTER TABLE o MODIFY c bigint;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!step.mysql()) {
            return;
        }
        step.move()
                .filter(m -> m.from() != null && !m.from().type().equals(m.to().type()))
                .ifPresent(move -> bound(step, move.table(), move.column(), true)
                        .forEach(key -> notes.add(
                                step, "Foreign key " + key + " needs " + move.title() + " to stay as it is.")));
        if (step.change() instanceof ColumnChange.Drop drop) {
            List<Step> same = step.walk().sameStatement(step);
            boolean freed = same.stream().anyMatch(s -> s.change() instanceof ConstraintChange.DropForeignKey);
            if (!freed) {
                bound(step, drop.table(), drop.column(), true)
                        .forEach(key -> notes.add(step, "Foreign key " + key + " needs column " + drop.column() + "."));
            }
        }
    }

    private static List<String> bound(Step step, ObjectName table, String column, boolean parents) {
        List<String> found = new ArrayList<>();
        for (TableDefinition other : step.before().tables()) {
            for (ForeignKeyDefinition key : other.foreignKeys()) {
                boolean child = other.name().matches(table) && Keys.has(key.columns(), column);
                boolean parent =
                        parents && key.referencedTable().matches(table) && Keys.has(key.referencedColumns(), column);
                if (child || parent) {
                    found.add((key.name().isEmpty() ? "" : key.name() + " ") + "of " + other.name());
                }
            }
        }
        return found;
    }
}
