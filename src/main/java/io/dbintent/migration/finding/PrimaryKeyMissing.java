package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import java.util.regex.Pattern;

/** Rows without a name. */
final class PrimaryKeyMissing implements Rule {

    private static final About ABOUT = About.of("DSN01", WARNING, "a table without a primary key")
            .because(
                    "Rows cannot be told apart, replicas search whole tables for them, and tools that copy online refuse.")
            .fix("Give the table a primary key.")
            .fires(POSTGRESQL, "CREATE TABLE notes (body text);")
            .silent(POSTGRESQL, "CREATE TABLE notes (body text); ALTER TABLE notes ADD COLUMN id bigint PRIMARY KEY;");

    private static final Pattern NAMED = Pattern.compile("(^|_)(pk|pkey|primary)(_|$)", Pattern.CASE_INSENSITIVE);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        for (Step step : walk.steps()) {
            SchemaChange change = step.change();
            if (change instanceof TableChange.Create create
                    && !create.temporary()
                    && !create.definition().columns().isEmpty()
                    && create.definition().partitioning() == null
                    && keyless(walk, create.table())) {
                notes.add(step, "Table " + create.table() + " has no primary key.");
            } else if (drops(step)
                    && change instanceof ConstraintChange constraint
                    && keyless(walk, constraint.table())) {
                notes.add(step, "Table " + constraint.table() + " loses its primary key.");
            } else if (change instanceof ColumnChange.Drop drop && keyed(step, drop) && keyless(walk, drop.table())) {
                notes.add(step, "Table " + drop.table() + " loses its primary key with column " + drop.column() + ".");
            }
        }
    }

    private static boolean keyless(Walk walk, ObjectName table) {
        TableDefinition end = walk.end().schema().table(table).orElse(null);
        return end != null && end.primaryKey() == null;
    }

    private static boolean keyed(Step step, ColumnChange.Drop drop) {
        // Of a table that nothing is known of, the column called id is the key.
        boolean unknown = !step.known(drop.table())
                && step.column(drop.table(), drop.column()).isEmpty();
        if (unknown && drop.column().equalsIgnoreCase("id")) {
            return true;
        }
        return step.table(drop.table())
                .map(TableDefinition::primaryKey)
                .map(key -> Keys.has(key.columns(), drop.column()))
                .orElse(false);
    }

    private static boolean drops(Step step) {
        if (step.change() instanceof ConstraintChange.DropPrimaryKey) {
            return true;
        }
        if (!(step.change() instanceof ConstraintChange.Drop drop)) {
            return false;
        }
        TableDefinition table = step.table(drop.table()).orElse(null);
        boolean known = table != null && (table.primaryKey() != null || step.known(drop.table()));
        if (table != null && known) {
            return TableEdits.namesPrimaryKey(table, drop.name());
        }
        // Where the table is not known, a name such as orders_pkey or pk_orders tells.
        return NAMED.matcher(drop.name()).find();
    }
}
