package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;

/** Down leads back, but for the order of columns. */
final class OrderNotRestored implements PairRule {

    private static final About ABOUT = About.of("REV03", NOTICE, "columns in another order after up and down")
            .because(
                    "A column that is dropped and added again comes last: INSERT without a list of columns, and SELECT *,"
                            + " meet another order.")
            .fix("On MySQL say AFTER; elsewhere name the columns wherever they are used.")
            .fires(
                    MYSQL,
                    "CREATE TABLE old (a int); ALTER TABLE users DROP COLUMN name;\n-- down\nDROP TABLE old; ALTER TABLE users ADD COLUMN name text;")
            .silent(
                    MYSQL,
                    "ALTER TABLE users DROP COLUMN name;\n-- down\nALTER TABLE users ADD COLUMN name text AFTER id;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk up, Walk down, Notes notes) {
        for (Step step : down.steps()) {
            if (step.change() instanceof ColumnChange.Add add
                    && add.placement() == null
                    && dropped(up, add)
                    && !last(up, add)) {
                notes.add(step, "Column " + add.column() + " of " + add.table() + " comes back as the last one.");
            }
        }
    }

    private static boolean dropped(Walk up, ColumnChange.Add add) {
        return up.changes(ColumnChange.Drop.class)
                .anyMatch(d -> d.table().matches(add.table()) && d.column().equalsIgnoreCase(add.column()));
    }

    private static boolean last(Walk up, ColumnChange.Add add) {
        return up.start()
                .table(add.table())
                .map(t -> t.columns().get(t.columns().size() - 1).name().equalsIgnoreCase(add.column()))
                .orElse(false);
    }
}
