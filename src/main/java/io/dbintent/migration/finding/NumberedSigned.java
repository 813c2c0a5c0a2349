package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

/** Half of the numbers never used. */
final class NumberedSigned implements Rule {

    private static final About ABOUT = About.of("DSN21", NOTICE, "a signed AUTO_INCREMENT column")
            .because(
                    "Numbers begin at 1; the negative half of the type is never used, and the column is full twice as early.")
            .fix("Write UNSIGNED, also for the columns that point to it.")
            .onRequest()
            .fires(MYSQL, "CREATE TABLE t (a int AUTO_INCREMENT PRIMARY KEY);")
            .silent(MYSQL, "CREATE TABLE t (a int unsigned AUTO_INCREMENT PRIMARY KEY);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.mysql()) {
            step.columns().stream()
                    .filter(c -> c.definition().identity() != null
                            && !c.definition().type().unsigned())
                    .filter(c -> !c.definition().type().zerofill())
                    .forEach(c -> notes.add(step, "Column " + c.table() + "." + c.name() + " is signed."));
        }
    }
}
