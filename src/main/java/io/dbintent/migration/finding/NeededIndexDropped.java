package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;

/** An index goes that a constraint needs, or that was one. */
final class NeededIndexDropped implements Rule {

    private static final About ABOUT = About.of("DST14", WARNING, "an index dropped that a constraint needs")
            .because(
                    "A unique index kept duplicates out. An index under a foreign key is needed by it: MySQL refuses to"
                            + " drop it, elsewhere every delete in the other table reads this one from end to end.")
            .fix(
                    "Make the index that takes over first; on MySQL make the old one INVISIBLE for a while before it goes.")
            .fires(
                    MYSQL,
                    "CREATE TABLE o (id int PRIMARY KEY, c int, KEY k (c), FOREIGN KEY (c) REFERENCES cust (id)); DROP INDEX k ON o;")
            .silent(MYSQL, "CREATE TABLE o (id int PRIMARY KEY, c int, d int, KEY k (d)); DROP INDEX k ON o;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!(step.change() instanceof IndexChange.Drop drop)) {
            return;
        }
        for (TableDefinition table : step.before().tables()) {
            if (drop.table() != null && !table.name().matches(drop.table())) {
                continue;
            }
            table.index(drop.index().name()).ifPresent(index -> {
                if (index.kind() == IndexDefinition.Kind.UNIQUE) {
                    notes.add(
                            step,
                            "Index " + index.name() + " kept " + index.columns() + " of " + table.name() + " unique.");
                }
                for (ForeignKeyDefinition key : table.foreignKeys()) {
                    if (backs(index.columns(), key.columns()) && !backedByOther(table, index, key.columns())) {
                        notes.add(
                                step,
                                "Foreign key " + key.columns() + " of " + table.name() + " needs index " + index.name()
                                        + ".");
                    }
                }
            });
        }
    }

    private static boolean backs(List<String> index, List<String> key) {
        return index.size() >= key.size() && Keys.sameColumns(index.subList(0, key.size()), key);
    }

    private static boolean backedByOther(TableDefinition table, IndexDefinition index, List<String> key) {
        return Keys.of(table).stream()
                .filter(columns -> !Keys.sameColumns(columns, index.columns()))
                .anyMatch(columns -> backs(columns, key));
    }
}
