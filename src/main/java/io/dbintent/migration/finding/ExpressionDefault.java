package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import java.util.regex.Pattern;

/** A default that has to be worked out. */
final class ExpressionDefault implements Rule {

    private static final About ABOUT = About.of("MYL12", WARNING, "a column added with an expression as its default")
            .because(
                    "MySQL copies the table for DEFAULT (expression), and refuses one that is not deterministic, such as"
                            + " UUID(), where replication writes statements; MariaDB copies for those that differ by row.")
            .fix("Add the column without a default, set the default, and fill the old rows in batches.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN c int DEFAULT (1 + 1);")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN c int DEFAULT 2;");

    private static final Pattern BY_ROW =
            Pattern.compile("(?i)uuid|uuid_short|uuid_v\\d|sys_guid|rand|sysdate|random_bytes");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.Add add && Alters.of(step, add.table())) {
            String value = add.definition().defaultValue();
            boolean differs = value != null && Lexeme.calls(value, true, BY_ROW);
            if (differs || (value != null && value.startsWith("(") && step.is(MYSQL))) {
                notes.add(
                        step,
                        (differs && step.is(MYSQL) ? "The server may refuse " + value + " as a default here. " : "")
                                + Alters.copied(step, add.table()),
                        Probes.all(step, add.table(), "would be copied"));
            }
        }
    }
}
