package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

/** A day that never was. */
final class ZeroDate implements Rule {

    private static final About ABOUT = About.of("DSN40", WARNING, "a zero date as a default")
            .because("Strict mode refuses '0000-00-00', and drivers fail or give NULL when they read it.")
            .fix("Allow NULL, or use a real date.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN at datetime DEFAULT '0000-00-00 00:00:00';")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN at datetime DEFAULT '1970-01-01 00:00:00';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedColumn column : step.columns()) {
            String value = column.definition().defaultValue();
            if (step.mysql() && value != null && value.replace("\"", "'").startsWith("'0000-00-00")) {
                notes.add(step, "Column " + column.table() + "." + column.name() + " is " + value + " by default.");
            }
        }
    }
}
