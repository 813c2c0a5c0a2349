package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.TableChange;
import java.util.HashSet;
import java.util.Set;

/** How a table is stored changes, and every row moves. */
final class StorageChanged implements Rule {

    private static final About ABOUT = About.of("PGL20", WARNING, "a table moved to other storage")
            .because(
                    "SET LOGGED, SET UNLOGGED, SET TABLESPACE and SET ACCESS METHOD copy the whole table under an ACCESS"
                            + " EXCLUSIVE lock; what is UNLOGGED is empty after a crash.")
            .fix("Make a new table as it should be, copy the rows in batches, and swap the two.")
            .fires(POSTGRESQL, "ALTER TABLE carts SET UNLOGGED;")
            .silent(POSTGRESQL, "ALTER TABLE carts SET (fillfactor = 70);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres() && step.change() instanceof TableChange.SetOptions set && !step.createdHere(set.table())) {
            Set<String> moving = new HashSet<>(set.options().keySet());
            moving.retainAll(Set.of("unlogged", "tablespace", "access method"));
            if (!moving.isEmpty()) {
                notes.add(
                        step,
                        "All of " + set.table() + " is copied while nobody may read or write it.",
                        Probes.all(step, set.table(), "would be copied"));
            }
        }
    }
}
