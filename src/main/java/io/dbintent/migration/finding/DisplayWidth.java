package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.TableChange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number in brackets that means nothing. */
final class DisplayWidth implements Rule {

    private static final About ABOUT = About.of("DSN39", NOTICE, "a display width of an integer")
            .because("INT(5) holds what INT holds; the number only misleads, and MySQL drops it since 8.0.19.")
            .fix("Leave the brackets out.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN n int(5);")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN n int, ADD COLUMN flag tinyint(1);");

    private static final Pattern WIDTH = Pattern.compile(
            "(?i)\\b(smallint|mediumint|int|integer|bigint)\\s*\\(\\s*\\d+\\s*\\)(?!\\s*(unsigned\\s*)?zerofill)");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        boolean makes = step.change() instanceof TableChange.Create
                || step.change() instanceof ColumnChange.Add
                || step.change() instanceof ColumnChange.Redefine;
        if (step.mysql() && makes) {
            Matcher matcher = WIDTH.matcher(step.written().text());
            if (matcher.find()) {
                notes.add(step, "'" + matcher.group() + "' holds no less and no more than without the brackets.");
            }
        }
    }
}
