package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One table altered again and again. */
final class SeparateAlters implements Rule {

    private static final About ABOUT = About.of("PGL24", NOTICE, "several ALTER TABLE of one table where one would do")
            .because("Each waits for its lock anew, and each may read or write the whole table again.")
            .fix("Put the actions into one ALTER TABLE.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN a text; ALTER TABLE users ADD COLUMN b text;")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN a text, ADD COLUMN b text;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        Map<String, DdlStatement> seen = new HashMap<>();
        Set<Integer> told = new HashSet<>();
        for (Step step : walk.steps()) {
            ObjectName table = altered(step.change());
            if (table == null || !step.postgres() || !step.statement().kind().equals("ALTER TABLE")) {
                continue;
            }
            DdlStatement statement = step.statement();
            DdlStatement first = seen.putIfAbsent(table.toString().toLowerCase(Locale.ROOT), statement);
            if (first != null && first.index() != statement.index() && told.add(statement.index())) {
                notes.add(step, "Table " + table + " was altered before, at " + first.position() + ".");
            }
        }
    }

    private static @Nullable ObjectName altered(SchemaChange change) {
        if (change instanceof ColumnChange column) {
            return column.table();
        }
        boolean apart = change instanceof ConstraintChange.Validate;
        return change instanceof ConstraintChange constraint && !apart ? constraint.table() : null;
    }
}
