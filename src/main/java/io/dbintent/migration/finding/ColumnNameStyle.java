package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

/** A column whose name is written otherwise than the others. */
final class ColumnNameStyle implements Rule {

    private static final About ABOUT = About.of("DSN29", NOTICE, "a column whose name is not in lower_snake_case")
            .because("Capitals and other characters need quotes on some products, and make two names of one on others.")
            .fix("Use lower case words with an underscore between them.")
            .onRequest()
            .fires(MYSQL, "ALTER TABLE users ADD COLUMN fullName text;")
            .silent(MYSQL, "ALTER TABLE users ADD COLUMN full_name text;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        NewNames.columns(step).stream()
                .filter(name -> !TableNameStyle.written(step, name))
                .forEach(name -> notes.add(step, "Column " + name + " is not in lower_snake_case."));
    }
}
