package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** A pattern that no index helps with. */
final class LeadingWildcard implements Rule {

    private static final About ABOUT = About.of("DML05", WARNING, "a LIKE pattern that begins with a wildcard")
            .because(
                    "No ordinary index helps: the whole table is read, and with an UPDATE or DELETE locked as it is read.")
            .fix("Keep what is searched in a column of its own, or use a full-text or trigram index.")
            .fires(POSTGRESQL, "DELETE FROM users WHERE email LIKE '%@example.org';")
            .silent(POSTGRESQL, "DELETE FROM users WHERE email LIKE 'test%';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Sql.in(step).ifPresent(sql -> {
            for (int i = 0; i < sql.size(); i++) {
                boolean like = sql.is(i, "LIKE") || sql.is(i, "ILIKE");
                String pattern = sql.at(i + 1).text();
                if (like && (pattern.startsWith("'%") || pattern.startsWith("\"%") || pattern.startsWith("'_"))) {
                    notes.add(step, "The whole table is read for LIKE " + pattern + ".");
                    return;
                }
            }
        });
    }
}
