package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.TableChange;
import java.util.Locale;

/** A partition comes or goes, and the tables wait. */
final class PartitionMoved implements Rule {

    private static final About ABOUT = About.of("PGL16", WARNING, "a partition attached or detached under lock")
            .because(
                    "ATTACH reads the whole partition under an ACCESS EXCLUSIVE lock on it, unless a valid check already"
                            + " says what the bounds say; DETACH without CONCURRENTLY locks the whole partitioned table.")
            .fix("Add and validate a check like the bounds before ATTACH; use DETACH ... CONCURRENTLY.")
            .fires(POSTGRESQL, "ALTER TABLE logs DETACH PARTITION logs_2019;")
            .silent(POSTGRESQL, "ALTER TABLE logs DETACH PARTITION logs_2019 CONCURRENTLY;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres() && step.change() instanceof TableChange.Partition partition) {
            boolean gentle = partition.text().toUpperCase(Locale.ROOT).contains("CONCURRENTLY")
                    || partition.text().toUpperCase(Locale.ROOT).contains("FINALIZE");
            if (partition.action().equals("DETACH") && !gentle) {
                notes.add(step, "Nobody reads or writes " + partition.table() + " while the partition is detached.");
            } else if (partition.action().equals("ATTACH")) {
                notes.add(step, "The partition is read from end to end while nobody may use it.");
            }
        }
    }
}
