package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.Opaque;

/** A statement that nobody here can judge. */
final class NotUnderstood implements Rule {

    private static final About ABOUT = About.of("UNK01", NOTICE, "a statement that was not understood")
            .because("No rule looks at it. The server may run it all the same, and do anything.")
            .fix("Read it with care, or write it in a plainer way.")
            .fires(POSTGRESQL, "FROBNICATE users;")
            .silent(POSTGRESQL, "SELECT 1;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof Opaque opaque) {
            notes.add(step, opaque.reason());
        }
    }
}
