package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import java.util.Locale;

/** More than anybody reviews, or rolls back. */
final class ScriptTooLong implements Rule {

    private static final About ABOUT = About.of("TRX07", NOTICE, "a script of very many statements, or very large")
            .because(
                    "One transaction of a thousand statements holds its locks until the last of them, and nobody reads a"
                            + " script of more than two megabytes.")
            .fix("Split it; load rows with the product's own bulk loader.")
            .silent(POSTGRESQL, "SELECT 1;")
            .fires(POSTGRESQL, "SELECT 1;".repeat(1001));

    private static final int STATEMENTS = 1_000;
    private static final int CHARACTERS = 2 * 1024 * 1024;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        int statements = walk.script().statements().size();
        if (statements > STATEMENTS || walk.script().text().length() > CHARACTERS) {
            notes.add(
                    walk.part(),
                    String.format(
                            Locale.ROOT,
                            "The script has %,d statements and %,d characters.",
                            statements,
                            walk.script().text().length()));
        }
    }
}
