package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Very many indexes on one table. */
final class ManyIndexes implements Rule {

    private static final About ABOUT = About.of("DSN07", NOTICE, "a table with more than five indexes")
            .because("Every insert writes all of them, and every update those of the columns it changes.")
            .fix("Find the indexes that no query uses, and drop them.")
            .fires(
                    POSTGRESQL,
                    "CREATE TABLE t (a int PRIMARY KEY, b int, UNIQUE (a, b), UNIQUE (b)); CREATE INDEX k ON t (b, a); CREATE INDEX l ON t (b DESC); CREATE INDEX m ON t (a DESC);")
            .silent(POSTGRESQL, "CREATE TABLE t (a int PRIMARY KEY, b int); CREATE INDEX k ON t (b);");

    private static final int LIMIT = 5;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        Map<ObjectName, Integer> counts = new HashMap<>();
        Set<ObjectName> told = new HashSet<>();
        for (Step step : walk.steps()) {
            for (AddedIndex index : step.indexes()) {
                // A table that is there and not known has a primary key, most likely.
                int base = step.change() instanceof TableChange.Create ? 0 : count(step, index.table());
                int now = counts.merge(index.table(), 1, (old, one) -> Math.max(old, base) + one);
                int all = Math.max(now, base + 1);
                counts.put(index.table(), all);
                if (all > LIMIT && told.add(index.table())) {
                    notes.add(step, "Table " + index.table() + " has " + all + " indexes or more from here on.");
                }
            }
        }
    }

    private static int count(Step step, ObjectName table) {
        return step.table(table)
                .map(t -> t.uniques().size()
                        + t.indexes().size()
                        + (t.primaryKey() != null || !step.known(table) ? 1 : 0))
                .orElse(step.walk().complete() ? 0 : 1);
    }
}
