package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.TableChange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A partition goes with its rows. */
final class PartitionDropped implements Rule {

    private static final About ABOUT = About.of("DST07", ERROR, "a partition that is dropped or emptied")
            .because(
                    "All rows of the partition are gone, however the condition of the partition reads, without a warning.")
            .fix("Exchange or detach the partition into a table of its own, and drop that one later.")
            .fires(MYSQL, "ALTER TABLE logs DROP PARTITION p2019;")
            .silent(MYSQL, "ALTER TABLE logs ADD PARTITION (PARTITION p2031 VALUES LESS THAN (2032));");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TableChange.Partition partition
                && Set.of("DROP", "TRUNCATE").contains(partition.action())) {
            notes.add(
                    step,
                    "Partition " + partition.text() + " of " + partition.table() + " loses its rows.",
                    probe(step, partition));
        }
    }

    private static @Nullable RowProbe probe(Step step, TableChange.Partition partition) {
        boolean named = step.mysql()
                && partition.text().matches("[\\w`, ]+")
                && !partition.text().strip().equalsIgnoreCase("ALL")
                && step.stored(partition.table(), List.of());
        String table = Probes.quoted(step, partition.table());
        return named
                ? new RowProbe(
                        "SELECT COUNT(*) FROM " + table + " PARTITION ("
                                + partition.text().strip() + ")",
                        "SELECT COUNT(*) FROM " + table,
                        "would be gone",
                        false)
                : null;
    }
}
