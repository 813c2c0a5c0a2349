package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** A unique key on rows that may already break it. */
final class UniqueOverRows implements Rule {

    private static final About ABOUT = About.of("DAT01", WARNING, "a unique key on rows that are there")
            .because("If two rows already share the values, the statement fails, and with it the migration.")
            .fix("Find and settle the duplicates in a migration before this one.")
            .fires(MYSQL, "CREATE UNIQUE INDEX users_email ON users (email);")
            .fires(POSTGRESQL, "ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email);")
            .silent(POSTGRESQL, "CREATE TABLE users (email text); CREATE UNIQUE INDEX users_email ON users (email);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedIndex index : step.indexes()) {
            boolean fresh = !index.columns().isEmpty()
                    && index.columns().stream()
                            .anyMatch(c -> RowHistory.addedHere(step, index.table(), c)
                                    && !RowHistory.filledHere(step, index.table(), c)
                                    && step.column(index.table(), c)
                                            .map(d -> d.defaultValue() == null)
                                            .orElse(true));
            if (index.unique()
                    && index.usingIndex() == null
                    && !fresh
                    && !step.createdHere(index.table())
                    && !index.newTable()) {
                boolean plain = index.columns().size() == index.parts().size();
                notes.add(
                        step,
                        "Two rows of " + index.table() + " with the same " + String.join(", ", index.columns())
                                + " make the statement fail.",
                        plain ? Probes.duplicates(step, index) : null);
            }
        }
    }
}
