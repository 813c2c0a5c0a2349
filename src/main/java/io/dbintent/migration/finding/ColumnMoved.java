package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MARIADB;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;

/** A column takes another place. */
final class ColumnMoved implements Rule {

    private static final About ABOUT = About.of("MYL18", NOTICE, "a column moved to another place")
            .because(
                    "MySQL writes the whole table anew for an order that no application should depend on; MariaDB does it at once.")
            .fix("Leave FIRST and AFTER out.")
            .fires(MYSQL, "ALTER TABLE t MODIFY c int AFTER b;")
            .silent(MARIADB, "ALTER TABLE t MODIFY c int AFTER b;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.is(MYSQL)
                && step.change() instanceof ColumnChange.Redefine set
                && set.placement() != null
                && !step.createdHere(set.table())) {
            notes.add(
                    step,
                    "Table " + set.table() + " is built anew to move column " + set.column() + ".",
                    Probes.all(step, set.table(), "would be written anew"));
        }
    }
}
