package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

/** The server may choose the slowest way. */
final class AlgorithmMissing implements Rule {

    private static final About ABOUT = About.of("MYL01", NOTICE, "an ALTER TABLE without ALGORITHM")
            .because("Without it the server silently copies the table where a cheaper way is not possible; with it the"
                    + " statement fails at once instead.")
            .fix("Write ALGORITHM=INSTANT, or the cheapest one that the server accepts.")
            .onRequest()
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN c int;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN c int, ALGORITHM=INSTANT;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        Alters.first(walk)
                .filter(step -> !step.statement().options().containsKey("algorithm"))
                .forEach(step -> notes.add(step, "The server chooses how the table is changed."));
    }
}
