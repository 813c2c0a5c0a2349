package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.TableChange;

/** Down takes more than up gave. */
final class DownDestroys implements PairRule {

    private static final About ABOUT = About.of("REV06", ERROR, "a down script that drops what up did not make")
            .because(
                    "A rollback destroys rows that were there before the migration; what up has only renamed still holds them.")
            .fix("Let down drop nothing but what up creates.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN a text;\n-- down\nDROP TABLE users;")
            .fires(
                    POSTGRESQL,
                    "ALTER TABLE users RENAME COLUMN name TO full_name;\n-- down\nALTER TABLE users ADD COLUMN name text; ALTER TABLE users DROP COLUMN full_name;")
            .silent(POSTGRESQL, "CREATE TABLE notes (id bigint);\n-- down\nDROP TABLE notes;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk up, Walk down, Notes notes) {
        for (Step step : down.steps()) {
            if (step.change() instanceof TableChange.Drop drop
                    && up.end().created().stream().noneMatch(t -> t.matches(drop.table()))
                    && !step.createdHere(drop.table())) {
                boolean made = Leftovers.createdByStatement(up, drop.table());
                if (!made) {
                    notes.add(step, "Table " + drop.table() + " was not made by up.");
                }
            }
            if (step.change() instanceof ColumnChange.Drop drop
                    && up.end().created().stream().noneMatch(t -> t.matches(drop.table()))
                    && up.steps().stream().noneMatch(s -> makes(s, drop))) {
                notes.add(step, "Column " + drop.table() + "." + drop.column() + " was not made by up.");
            }
            if (step.change() instanceof DataChange data && data.kind() == DataChange.Kind.TRUNCATE) {
                notes.add(step, "All rows of " + data.table() + " are removed.");
            }
        }
    }

    private static boolean makes(Step step, ColumnChange.Drop drop) {
        return step.change() instanceof ColumnChange.Add add
                && add.column().equalsIgnoreCase(drop.column())
                && add.table().name().equalsIgnoreCase(drop.table().name());
    }
}
