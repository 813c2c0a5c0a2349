package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.DataChange;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** One column, two values. */
final class AssignedTwice implements Rule {

    private static final About ABOUT = About.of("DML09", ERROR, "an UPDATE that sets a column twice")
            .because("PostgreSQL refuses it; MySQL and SQLite take the last value without a word.")
            .fix("Leave one of the two.")
            .fires(MYSQL, "UPDATE users SET state = 'a', state = 'b' WHERE id = 1;")
            .silent(MYSQL, "UPDATE users SET state = 'a', mood = 'b' WHERE id = 1;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof DataChange data && data.kind() == DataChange.Kind.UPDATE) {
            Set<String> seen = new HashSet<>();
            for (String column : data.columns()) {
                if (!seen.add(column.toLowerCase(Locale.ROOT)) && data.table() != null) {
                    notes.add(step, "Column " + column + " is set twice.");
                }
            }
        }
    }
}
