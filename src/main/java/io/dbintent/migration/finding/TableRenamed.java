package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.NamespaceChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.ViewChange;

/** The old name is gone. */
final class TableRenamed implements Rule {

    private static final About ABOUT = About.of("BCK01", WARNING, "a table or view that is renamed")
            .because("An application that still runs in its old version asks for the old name and fails.")
            .fix("Leave a view with the old name until nothing uses it.")
            .fires(POSTGRESQL, "ALTER TABLE users RENAME TO customers;")
            .silent(POSTGRESQL, "CREATE TABLE users (id bigint); ALTER TABLE users RENAME TO customers;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TableChange.Rename rename
                && !step.createdHere(rename.table())
                && !left(step, rename.table())) {
            notes.add(step, "Whoever asks for " + rename.table() + " fails from here on.");
        }
        if (step.change() instanceof ViewChange.Rename rename) {
            notes.add(step, "Whoever asks for " + rename.view() + " fails from here on.");
        }
        if (step.change() instanceof NamespaceChange.RenameSchema rename) {
            notes.add(step, "Whoever asks for anything in " + rename.name() + " fails from here on.");
        }
    }

    /** True if a view or a table takes over the old name. */
    private static boolean left(Step step, ObjectName old) {
        return step.walk().end().schema().view(old).isPresent()
                || step.walk().steps().stream()
                        .anyMatch(other -> (other.change() instanceof TableChange.Create create
                                        && create.table().matches(old))
                                || (other.change() instanceof TableChange.Rename rename
                                        && rename.to().matches(old)));
    }
}
