package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.TableDefinition;
import java.util.List;

/** A key that is looked up from the other side. */
final class ForeignKeyWithoutIndex implements Rule {

    private static final About ABOUT = About.of("DSN04", WARNING, "a foreign key without an index")
            .because(
                    "Every delete and every change of a key in the other table reads this one from end to end, with its"
                            + " rows locked; MySQL and MariaDB make the index themselves.")
            .fix("Make an index that begins with the columns of the key.")
            .fires(
                    POSTGRESQL,
                    "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));")
            .silent(
                    POSTGRESQL,
                    "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id)); CREATE INDEX ON orders (customer_id);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        for (Step step : walk.steps()) {
            for (AddedForeignKey key : step.foreignKeys()) {
                TableDefinition end = walk.end().schema().table(key.table()).orElse(null);
                boolean known = walk.complete()
                        || step.createdHere(key.table())
                        || key.newTable()
                        || RowHistory.addedHere(
                                step, key.table(), key.definition().columns().get(0));
                if (end != null
                        && known
                        && !walk.server().isMySqlFamily()
                        && !indexed(end, key.definition().columns())) {
                    notes.add(
                            step,
                            "No index of " + key.table() + " begins with "
                                    + String.join(", ", key.definition().columns()) + ".");
                }
            }
        }
    }

    private static boolean indexed(TableDefinition table, List<String> key) {
        return Keys.of(table).stream()
                .anyMatch(columns -> columns.size() >= key.size()
                        && columns.subList(0, key.size()).stream().allMatch(c -> Keys.has(key, c)));
    }
}
