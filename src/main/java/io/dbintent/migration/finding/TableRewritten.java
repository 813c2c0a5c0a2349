package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.SessionChange;

/** A table written anew for tidiness. */
final class TableRewritten implements Rule {

    private static final About ABOUT = About.of("PGL19", WARNING, "VACUUM FULL or CLUSTER")
            .because("The table and its indexes are written anew under an ACCESS EXCLUSIVE lock.")
            .fix("Plain VACUUM, or an extension that repacks online, outside of the migration.")
            .fires(POSTGRESQL, "VACUUM FULL users;")
            .fires(POSTGRESQL, "VACUUM (FULL, ANALYZE) users;")
            .silent(POSTGRESQL, "VACUUM users;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()
                && step.change() instanceof SessionChange session
                && session.kind() == SessionChange.Kind.MAINTENANCE) {
            boolean full = session.name().equals("vacuum")
                    && Lexeme.of(session.value(), false).stream().anyMatch(l -> l.is("FULL"));
            if (full || session.name().equals("cluster")) {
                notes.add(step, "Nobody reads or writes the table while it is written anew.");
            }
        }
    }
}
