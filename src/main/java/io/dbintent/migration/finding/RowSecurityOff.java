package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.TableChange;

/** Rows that were hidden can be seen. */
final class RowSecurityOff implements Rule {

    private static final About ABOUT = About.of("SEC06", ERROR, "row level security switched off")
            .because("Every account that may read the table sees every row, whatever the policies say.")
            .fix("Change the policy that stands in the way, and leave row level security on.")
            .fires(POSTGRESQL, "ALTER TABLE users DISABLE ROW LEVEL SECURITY;")
            .silent(POSTGRESQL, "ALTER TABLE users ENABLE ROW LEVEL SECURITY;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TableChange.SetOptions set
                && (set.options().getOrDefault("row security", "x").isEmpty()
                        || set.options().getOrDefault("force row security", "x").isEmpty())) {
            notes.add(step, "The policies of " + set.table() + " no longer hold for everybody.");
        }
    }
}
