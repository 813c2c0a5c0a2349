package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.TableChange;
import java.util.Set;

/** Rows sorted into partitions. */
final class Repartitioned implements Rule {

    private static final About ABOUT = About.of("MYL20", WARNING, "partitioning added, changed or taken away")
            .because("The table is copied row by row; on MySQL all writes wait.")
            .fix("Make a new table with the partitions, copy the rows in batches, and swap the two.")
            .fires(MYSQL, "ALTER TABLE t PARTITION BY HASH (id) PARTITIONS 4;")
            .silent(MYSQL, "ALTER TABLE t ADD PARTITION (PARTITION p VALUES LESS THAN (9));");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TableChange.Partition partition
                && Alters.of(step, partition.table())
                && Set.of("PARTITION BY", "REMOVE", "REORGANIZE", "COALESCE", "REBUILD")
                        .contains(partition.action())) {
            notes.add(
                    step,
                    Alters.copied(step, partition.table()),
                    Probes.all(step, partition.table(), "would be moved"));
        }
    }
}
