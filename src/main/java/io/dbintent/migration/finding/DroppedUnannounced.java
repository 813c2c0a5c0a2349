package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.TableChange;
import java.util.Locale;
import java.util.regex.Pattern;

/** A table that goes under the name under which it was used. */
final class DroppedUnannounced implements Rule {

    private static final About ABOUT = About.of(
                    "DST12", WARNING, "a table that is dropped under the name that it was used by")
            .because(
                    "A table that is first renamed to say that it is going, such as orders_old, shows in time who still"
                            + " reads it, and can be renamed back with all its rows.")
            .fix(
                    "Rename the table in one release to a name that ends in _old, _delete, _unused or the like, and drop it"
                            + " in a later one.")
            .onRequest()
            .fires(POSTGRESQL, "DROP TABLE orders;")
            .silent(POSTGRESQL, "DROP TABLE orders_old;");

    private static final Pattern GOING = Pattern.compile(
            "(^|.*_)(old|del|delete|deleted|drop|dropped|to_drop|to_delete|obsolete|deprecated|unused|archived?|bak|backup|retired|legacy)(_\\d+)?"
                    + "|_?(old|del|delete|deleted|drop|dropped|obsolete|deprecated|unused|archived?|bak|backup|retired|legacy)_.*");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TableChange.Drop drop
                && !TableDropped.temporary(step)
                && !GOING.matcher(drop.table().name().toLowerCase(Locale.ROOT)).matches()
                && !passing(step, drop)) {
            notes.add(step, "Table " + drop.table() + " goes under the name that it is used by.");
        }
    }

    /** True for a table that the script itself has made, and made for a moment. */
    private static boolean passing(Step step, TableChange.Drop drop) {
        return step.walk()
                .changes(TableChange.Create.class)
                .anyMatch(create -> create.temporary() && create.table().matches(drop.table()));
    }
}
