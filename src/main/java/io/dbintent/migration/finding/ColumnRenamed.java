package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ObjectName;

/** The old name of a column is gone. */
final class ColumnRenamed implements Rule {

    private static final About ABOUT = About.of("BCK02", WARNING, "a column that is renamed")
            .because("An application that still runs in its old version asks for the old name and fails.")
            .fix("Add a column with the new name, write both, and drop the old one in a later release.")
            .fires(MYSQL, "ALTER TABLE users CHANGE name full_name varchar(50);")
            .silent(MYSQL, "ALTER TABLE users CHANGE name name varchar(50);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.Rename rename && fresh(step, rename.table(), rename.column())) {
            notes.add(step, "Whoever asks for " + rename.table() + "." + rename.column() + " fails from here on.");
        }
        if (step.change() instanceof ColumnChange.Redefine set
                && !set.column().equalsIgnoreCase(set.definition().name())
                && fresh(step, set.table(), set.column())) {
            notes.add(step, "Whoever asks for " + set.table() + "." + set.column() + " fails from here on.");
        }
    }

    private static boolean fresh(Step step, ObjectName table, String column) {
        return !step.createdHere(table) && !RowHistory.addedHere(step, table, column);
    }
}
