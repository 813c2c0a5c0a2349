package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.NamespaceChange;
import io.dbintent.migration.change.RoutineChange;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SequenceChange;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TypeChange;
import io.dbintent.migration.change.ViewChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** More goes than is named. */
final class CascadingDrop implements Rule {

    private static final About ABOUT = About.of("DST05", ERROR, "a DROP or TRUNCATE that cascades")
            .because("CASCADE takes with it whatever depends on what is named, without naming it: views, foreign keys,"
                    + " and with TRUNCATE the rows of every table that refers to it.")
            .fix("Name everything that is to go, and leave CASCADE out, so that the server refuses what was forgotten.")
            .fires(POSTGRESQL, "DROP TABLE customers CASCADE;")
            .fires(POSTGRESQL, "TRUNCATE customers CASCADE;")
            .silent(
                    POSTGRESQL,
                    "CREATE TABLE o (id bigint PRIMARY KEY, c bigint REFERENCES customers ON DELETE CASCADE);");

    private static final String REASON = "CASCADE takes with it what depends on ";

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        String name = cascading(step.change(), step);
        if (name != null && (step.postgres() || !step.mysql())) {
            List<String> along = along(step);
            notes.add(
                    step,
                    REASON + name + ", without naming it"
                            + (along.isEmpty() ? "." : ": in this schema " + String.join(", ", along) + "."));
        }
    }

    /** What is known to go along; what is in other schemas is not known. */
    private static List<String> along(Step step) {
        List<String> found = new ArrayList<>();
        if (step.change() instanceof ColumnChange.Drop drop) {
            found.addAll(Dependents.ofColumn(step, drop.table(), drop.column()));
        } else if (step.change() instanceof ViewChange.Drop drop) {
            found.addAll(Dependents.ofTable(step, drop.view()));
        } else if (step.change() instanceof TableChange.Drop drop) {
            found.addAll(Dependents.ofTable(step, drop.table()));
            for (TableDefinition table : step.before().tables()) {
                table.foreignKeys().stream()
                        .filter(key -> key.referencedTable().matches(drop.table())
                                && !table.name().matches(drop.table()))
                        .forEach(key -> found.add("a foreign key of " + table.name()));
            }
        } else if (step.change() instanceof TypeChange.Drop drop) {
            for (TableDefinition table : step.before().tables()) {
                table.columns().stream()
                        .filter(c ->
                                c.type().name().equalsIgnoreCase(drop.type().toString()))
                        .forEach(c -> found.add("column " + table.name() + "." + c.name()));
            }
        }
        return found;
    }

    private static @Nullable String cascading(SchemaChange change, Step step) {
        if (change instanceof TableChange.Drop drop) {
            return drop.cascade() ? drop.table().toString() : null;
        }
        if (change instanceof ColumnChange.Drop drop) {
            return drop.cascade() ? drop.table() + "." + drop.column() : null;
        }
        if (change instanceof ConstraintChange.Drop drop) {
            return drop.cascade() ? drop.name() : null;
        }
        if (change instanceof ViewChange.Drop drop) {
            return drop.cascade() ? drop.view().toString() : null;
        }
        if (change instanceof IndexChange.Drop drop) {
            return drop.cascade() ? drop.index().toString() : null;
        }
        if (change instanceof TypeChange.Drop drop) {
            return drop.cascade() ? drop.type().toString() : null;
        }
        if (change instanceof SequenceChange.Drop drop) {
            return drop.cascade() ? drop.sequence().toString() : null;
        }
        if (change instanceof RoutineChange.Drop drop) {
            return drop.cascade() ? drop.routine().toString() : null;
        }
        if (change instanceof NamespaceChange.DropSchema drop) {
            return drop.cascade() ? drop.name() : null;
        }
        if (change instanceof NamespaceChange.DropExtension drop) {
            return drop.cascade() ? drop.name() : null;
        }
        boolean truncates = change instanceof DataChange data
                && data.kind() == DataChange.Kind.TRUNCATE
                && Lexeme.of(data.text(), step.mysql()).stream().anyMatch(l -> l.is("CASCADE"));
        return truncates ? "the table" : null;
    }
}
