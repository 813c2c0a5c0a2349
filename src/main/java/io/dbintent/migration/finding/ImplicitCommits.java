package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.ORACLE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** On MySQL each statement is on its own. */
final class ImplicitCommits implements Rule {

    private static final About ABOUT = About.of(
                    "TRX04", NOTICE, "several schema changes in one script, each committed by itself")
            .because(
                    "On MySQL, MariaDB and Oracle every DDL statement commits: if the third of five fails, two stay, and neither the"
                            + " script nor its down runs through from there.")
            .fix("One DDL statement in each script, or every one of them so that it can be run again (IF NOT EXISTS).")
            .fires(MYSQL, "ALTER TABLE users ADD COLUMN a int; ALTER TABLE orders ADD COLUMN b int;")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN a int; ALTER TABLE users ADD COLUMN b int;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        if (!walk.server().isMySqlFamily() && walk.server().dialect() != ORACLE) {
            return;
        }
        List<Step> ddl = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Step step : walk.steps()) {
            if (Repeatable.isDdl(step.change())
                    && !Repeatable.of(step.change())
                    && seen.add(step.statement().index())) {
                ddl.add(step);
            }
        }
        if (ddl.size() > 1) {
            notes.add(
                    ddl.get(1),
                    "If this statement fails, " + (ddl.size() == 2 ? "the one" : "what was done")
                            + " before it stays.");
        }
    }
}
