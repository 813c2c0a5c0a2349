package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The slow way, asked for. */
final class CopyAsked implements Rule {

    private static final About ABOUT = About.of("MYL03", WARNING, "ALGORITHM=COPY, or a LOCK that shuts others out")
            .because(
                    "The table is copied row by row, or shut for writes or altogether, even where the server could do without.")
            .fix("Ask for ALGORITHM=INSTANT or INPLACE with LOCK=NONE.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN c int, ALGORITHM=COPY;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN c int, ALGORITHM=INPLACE, LOCK=NONE;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        Set<Integer> seen = new HashSet<>();
        for (Step step : walk.steps()) {
            String algorithm = step.statement().options().getOrDefault("algorithm", "");
            String lock = step.statement().options().getOrDefault("lock", "");
            boolean slow = algorithm.equals("copy") || lock.equals("shared") || lock.equals("exclusive");
            if (step.mysql() && slow && seen.add(step.statement().index())) {
                notes.add(
                        step,
                        "The statement asks for "
                                + (algorithm.equals("copy")
                                        ? "ALGORITHM=COPY."
                                        : "LOCK=" + lock.toUpperCase(Locale.ROOT) + "."));
            }
        }
    }
}
