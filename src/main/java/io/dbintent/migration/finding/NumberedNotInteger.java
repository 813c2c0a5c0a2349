package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

/** A text that counts. */
final class NumberedNotInteger implements Rule {

    private static final About ABOUT = About.of("DSN20", ERROR, "an AUTO_INCREMENT column that is no integer")
            .because("The server refuses it for texts, and counts inexactly for FLOAT and DOUBLE.")
            .fix("Make the column BIGINT UNSIGNED.")
            .fires(MYSQL, "CREATE TABLE t (a varchar(20) AUTO_INCREMENT);")
            .silent(MYSQL, "CREATE TABLE t (a bigint unsigned AUTO_INCREMENT PRIMARY KEY);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.mysql()) {
            step.columns().stream()
                    .filter(c -> c.definition().identity() != null)
                    .filter(c -> TypeFacts.of(c.definition().type()).kind() != TypeFacts.Kind.INTEGER)
                    .forEach(c -> notes.add(
                            step,
                            "Column " + c.table() + "." + c.name() + " is "
                                    + c.definition().type() + "."));
        }
    }
}
