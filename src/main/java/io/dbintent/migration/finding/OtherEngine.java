package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.TableChange;

/** A table that forgets. */
final class OtherEngine implements Rule {

    private static final About ABOUT = About.of("DSN24", WARNING, "a storage engine other than InnoDB")
            .because(
                    "MyISAM, MEMORY, CSV and the like know no transactions and no foreign keys, and lose rows in a crash.")
            .fix("Use InnoDB.")
            .fires(MYSQL, "CREATE TABLE t (id int PRIMARY KEY) ENGINE = MyISAM;")
            .silent(MYSQL, "CREATE TABLE t (id int PRIMARY KEY) ENGINE = InnoDB;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        String engine = step.change() instanceof TableChange.Create create
                ? create.definition().options().get("engine")
                : step.change() instanceof TableChange.SetOptions set
                        ? set.options().get("engine")
                        : null;
        if (step.mysql() && engine != null && !engine.equalsIgnoreCase("innodb")) {
            notes.add(step, "The table is kept by " + engine + ".");
        }
    }
}
