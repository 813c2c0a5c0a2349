package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** A foreign key comes, and the table that it points to waits too. */
final class ParentLockedByKey implements Rule {

    private static final About ABOUT = About.of("PGL28", NOTICE, "a new foreign key that locks the other table")
            .because(
                    "A foreign key, even NOT VALID, even on a new table, takes a SHARE ROW EXCLUSIVE lock on the table that it"
                            + " points to: writes there wait.")
            .fix("Set a short lock_timeout and try again; add keys to busy tables one by one.")
            .fires(POSTGRESQL, "CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));")
            .silent(
                    POSTGRESQL,
                    "CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()) {
            step.foreignKeys().stream()
                    .map(key -> key.definition().referencedTable())
                    .filter(parent -> !step.createdHere(parent))
                    .filter(parent -> step.foreignKeys().stream()
                            .noneMatch(key -> key.table().matches(parent)))
                    .distinct()
                    .forEach(parent -> notes.add(step, "Writes to " + parent + " wait while the key is made."));
        }
    }
}
