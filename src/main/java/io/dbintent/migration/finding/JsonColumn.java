package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** A type without equality. */
final class JsonColumn implements Rule {

    private static final About ABOUT = About.of("PGL15", WARNING, "a column of type json")
            .because("json has no equality: SELECT DISTINCT, GROUP BY and UNION over the table fail from then on.")
            .fix("Use jsonb.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN settings json;")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN settings jsonb;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()) {
            step.columns().stream()
                    .filter(c -> c.definition().type().name().equals("json"))
                    .forEach(c -> notes.add(
                            step, "Column " + c.name() + " of " + c.table() + " is json, which has no equality."));
        }
    }
}
