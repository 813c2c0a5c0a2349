package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.SessionChange;
import io.dbintent.migration.change.TableChange;
import java.util.HashSet;
import java.util.Set;

/** How a table is stored changes, and it is built anew. */
final class TableRebuilt implements Rule {

    private static final About ABOUT = About.of(
                    "MYL19", WARNING, "an engine, row format or FORCE that rebuilds the table")
            .because(
                    "Every row is written anew; for another engine the table is copied and, on MySQL, all writes wait.")
            .fix("Do it at a quiet hour, or with a tool that copies online.")
            .fires(MYSQL, "ALTER TABLE t ENGINE = InnoDB;")
            .fires(MYSQL, "ALTER TABLE t ROW_FORMAT = COMPRESSED;")
            .silent(MYSQL, "ALTER TABLE t COMMENT = 'x';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TableChange.SetOptions set && Alters.of(step, set.table())) {
            Set<String> names = new HashSet<>(set.options().keySet());
            names.retainAll(Set.of("engine", "row_format", "key_block_size"));
            if (!names.isEmpty()) {
                notes.add(
                        step,
                        "Table " + set.table() + " is built anew.",
                        Probes.all(step, set.table(), "would be written anew"));
            }
        }
        if (step.mysql()
                && step.change() instanceof SessionChange session
                && session.kind() == SessionChange.Kind.MAINTENANCE
                && session.name().equals("optimize")) {
            notes.add(step, "Each of the tables is built anew.");
        }
        if (step.change() instanceof TableChange.Storage storage && Alters.of(step, storage.table())) {
            notes.add(
                    step,
                    "Table " + storage.table() + " is built anew.",
                    Probes.all(step, storage.table(), "would be written anew"));
        }
    }
}
