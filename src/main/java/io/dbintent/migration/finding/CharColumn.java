package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** Texts filled up with blanks. */
final class CharColumn implements Rule {

    private static final About ABOUT = About.of("DSN11", NOTICE, "a column of type CHAR on PostgreSQL")
            .because(
                    "Values are filled up with blanks, which come and go in comparisons; it is neither smaller nor faster than text.")
            .fix("Use text or varchar, with a check where the length matters.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN code char(10);")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN code varchar(10);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()) {
            step.columns().stream()
                    .filter(c -> TypeFacts.of(c.definition().type()).kind() == TypeFacts.Kind.CHAR)
                    .forEach(c -> notes.add(
                            step,
                            "Column " + c.table() + "." + c.name() + " is "
                                    + c.definition().type() + "."));
        }
    }
}
