package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ObjectName;
import java.util.List;
import java.util.Objects;

/** Two tables locked at once, for as long as both take. */
final class WideLockWindow implements Rule {

    private static final About ABOUT = About.of("PGL23", WARNING, "two tables locked in one transaction")
            .because(
                    "The first table's ACCESS EXCLUSIVE lock is held while the second one's is waited for: a long query on"
                            + " one table stops both, and two such migrations can lock each other out.")
            .fix("Change one table in each migration.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN a text; ALTER TABLE orders ADD COLUMN b text;")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN a text; COMMIT; ALTER TABLE orders ADD COLUMN b text;")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN a text; ALTER TABLE users ADD COLUMN b text;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        ObjectName table = step.postgres() ? Runs.locked(step) : null;
        if (table == null) {
            return;
        }
        List<ObjectName> earlier = step.walk().steps().subList(0, step.index()).stream()
                .filter(other -> Runs.together(other, step))
                .map(Runs::locked)
                .filter(Objects::nonNull)
                .toList();
        if (!earlier.isEmpty() && earlier.stream().noneMatch(table::matches)) {
            notes.add(step, "Table " + earlier.get(0) + " is still locked while this waits for " + table + ".");
        }
    }
}
