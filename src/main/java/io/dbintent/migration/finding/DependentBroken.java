package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SequenceChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TypeChange;
import io.dbintent.migration.change.ViewChange;
import org.jspecify.annotations.Nullable;

/** Something goes that a view, a trigger or a table needs. */
final class DependentBroken implements Rule {

    private static final About ABOUT = About.of(
                    "DST10", ERROR, "something dropped or renamed that a view, trigger or table uses")
            .because(
                    "MySQL and MariaDB drop or rename a table or column that a view or trigger uses without a word; the"
                            + " view or trigger fails when it is used next. PostgreSQL refuses, and the migration stops.")
            .fix("Change or drop the view or trigger in the same migration, before what it uses.")
            .fires(MYSQL, "CREATE VIEW v AS SELECT id, note FROM orders; ALTER TABLE orders DROP COLUMN note;")
            .fires(POSTGRESQL, "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (m mood); DROP TYPE mood;")
            .silent(MYSQL, "CREATE VIEW v AS SELECT id FROM orders; ALTER TABLE orders DROP COLUMN note;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        SchemaChange change = step.change();
        if (change instanceof ColumnChange.Drop drop) {
            column(step, drop.table(), drop.column(), "dropped", notes);
        } else if (change instanceof ColumnChange.Rename rename && step.mysql()) {
            column(step, rename.table(), rename.column(), "renamed", notes);
        } else if (change instanceof ColumnChange.Redefine redefine
                && step.mysql()
                && !redefine.column().equalsIgnoreCase(redefine.definition().name())) {
            column(step, redefine.table(), redefine.column(), "renamed", notes);
        } else if (change instanceof TableChange.Drop drop) {
            Dependents.ofTable(step, drop.table())
                    .forEach(d -> notes.add(step, broken(d, drop.table().toString(), "dropped")));
        } else if (change instanceof TableChange.Rename rename && step.mysql()) {
            Dependents.ofTable(step, rename.table())
                    .forEach(d -> notes.add(step, broken(d, rename.table().toString(), "renamed")));
        } else if (change instanceof ViewChange.Drop drop) {
            Dependents.ofTable(step, drop.view())
                    .forEach(d -> notes.add(step, broken(d, drop.view().toString(), "dropped")));
        } else if (change instanceof SequenceChange.Drop drop && !drop.cascade()) {
            for (TableDefinition table : step.before().tables()) {
                table.columns().stream()
                        .filter(c ->
                                calls(step, c.defaultValue(), drop.sequence().name()))
                        .forEach(c -> notes.add(
                                step,
                                "Sequence " + drop.sequence() + " is dropped, but the default of " + table.name() + "."
                                        + c.name() + " uses it."));
            }
        } else if (change instanceof TypeChange.Drop drop && !drop.cascade()) {
            for (TableDefinition table : step.before().tables()) {
                table.columns().stream()
                        .filter(c ->
                                c.type().name().equalsIgnoreCase(drop.type().toString()))
                        .forEach(c -> notes.add(
                                step,
                                "Type " + drop.type() + " is dropped, but column " + table.name() + "." + c.name()
                                        + " is of it."));
            }
        }
    }

    private static boolean calls(Step step, @Nullable String value, String sequence) {
        return value != null
                && Lexeme.of(value, step.mysql()).stream()
                        .map(word -> word.kind() == Lexeme.Kind.STRING
                                ? word.text().replaceAll("^'(?:.*\\.)?\"?|\"?'$", "")
                                : word.name())
                        .anyMatch(sequence::equalsIgnoreCase);
    }

    private static void column(Step step, ObjectName table, String column, String what, Notes notes) {
        Dependents.ofColumn(step, table, column).forEach(d -> notes.add(step, broken(d, table + "." + column, what)));
    }

    private static String broken(String dependent, String subject, String what) {
        return subject + " is " + what + ", but " + dependent + " uses it.";
    }
}
