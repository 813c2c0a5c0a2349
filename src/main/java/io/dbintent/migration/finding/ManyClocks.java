package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Several columns that the clock fills. */
final class ManyClocks implements Rule {

    private static final About ABOUT = About.of(
                    "DSN22", NOTICE, "several columns of a table filled with the current time")
            .because(
                    "One for the making and one for the last change say all there is; MySQL before 5.6.5 allows no more than"
                            + " one, and several ON UPDATE always hold the same.")
            .fix("Keep one DEFAULT CURRENT_TIMESTAMP and one that is also ON UPDATE CURRENT_TIMESTAMP.")
            .onRequest()
            .fires(
                    MYSQL,
                    "CREATE TABLE t (a timestamp DEFAULT NOW() ON UPDATE NOW(), b timestamp DEFAULT NOW() ON UPDATE NOW());")
            .silent(MYSQL, "CREATE TABLE t (a timestamp DEFAULT NOW(), b timestamp DEFAULT NOW() ON UPDATE NOW());");

    private static final int DEFAULTS = 2;
    private static final int UPDATES = 1;
    private static final Pattern NOW = Pattern.compile("(?is)(now\\s*\\(.*|current_timestamp.*|localtime(stamp)?.*)");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        if (!walk.server().isMySqlFamily()) {
            return;
        }
        Set<ObjectName> told = new HashSet<>();
        for (Step step : walk.steps()) {
            for (AddedColumn column : step.columns()) {
                TableDefinition table =
                        walk.end().schema().table(column.table()).orElse(null);
                if (table != null
                        && now(
                                column.definition().defaultValue(),
                                column.definition().onUpdate())
                        && many(table)
                        && told.add(table.name())) {
                    notes.add(step, "Several columns of " + table.name() + " are filled with the current time.");
                }
            }
        }
    }

    private static boolean now(@Nullable String value, @Nullable String update) {
        return update != null || (value != null && NOW.matcher(value).matches());
    }

    private static boolean many(TableDefinition table) {
        long defaults = table.columns().stream()
                .filter(c -> now(c.defaultValue(), null))
                .count();
        long updates =
                table.columns().stream().filter(c -> c.onUpdate() != null).count();
        return defaults > DEFAULTS || updates > UPDATES;
    }
}
