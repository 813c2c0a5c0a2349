package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnChange;
import java.util.List;

/** One column of a composite key goes. */
final class KeyColumnDropped implements Rule {

    private static final About ABOUT = About.of("DAT10", WARNING, "a column dropped out of a composite unique key")
            .because("MySQL keeps the key on the columns that are left, and fails if they repeat; MariaDB refuses;"
                    + " PostgreSQL drops the whole key without a word.")
            .fix("Drop the key, settle the rows, and add the key that is meant, in statements of their own.")
            .fires(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN a int, ADD COLUMN b int; CREATE UNIQUE INDEX u ON t (a, b); ALTER TABLE t DROP COLUMN b;")
            .silent(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN a int, ADD COLUMN b int; CREATE UNIQUE INDEX u ON t (a); ALTER TABLE t DROP COLUMN b;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!(step.change() instanceof ColumnChange.Drop drop) || step.createdHere(drop.table())) {
            return;
        }
        step.table(drop.table()).ifPresent(table -> {
            for (List<String> key : Keys.unique(table)) {
                if (key.size() > 1 && Keys.has(key, drop.column())) {
                    List<String> left = key.stream()
                            .filter(c -> !c.equalsIgnoreCase(drop.column()))
                            .toList();
                    String what = step.mysql()
                            ? "The key on " + key + " of " + table.name() + " is kept on " + left + " alone."
                            : "The key on " + key + " of " + table.name() + " goes with the column.";
                    notes.add(step, what, Probes.duplicates(step, table.name(), left, null));
                }
            }
        });
    }
}
