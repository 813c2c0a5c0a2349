package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import java.util.regex.Pattern;

/** A default that differs from row to row. */
final class VolatileDefault implements Rule {

    private static final About ABOUT = About.of("PGL08", WARNING, "a column added with a default that differs by row")
            .because(
                    "PostgreSQL keeps a constant default, and now(), beside the table; for random(), clock_timestamp(),"
                            + " gen_random_uuid() and the like it writes every row anew under an ACCESS EXCLUSIVE lock.")
            .fix("Add the column without a default, set the default, and fill the old rows in batches.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN created_at timestamptz DEFAULT now();");

    private static final Pattern VOLATILE = Pattern.compile(
            "random|clock_timestamp|timeofday|gen_random_uuid|uuid_generate_v\\w+|uuidv[47]|nextval|setseed|txid_current|statement_timestamp_volatile|random_normal|gen_random_bytes|gen_salt|uuidv4|uuidv7",
            Pattern.CASE_INSENSITIVE);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres() && step.change() instanceof ColumnChange.Add add && !step.createdHere(add.table())) {
            String value = add.definition().defaultValue();
            if (value != null && Lexeme.calls(value, step.mysql(), VOLATILE)) {
                notes.add(
                        step,
                        "Every row of " + add.table() + " is written anew, because " + value + " differs by row.",
                        Probes.all(step, add.table(), "would be written anew"));
            }
        }
    }
}
