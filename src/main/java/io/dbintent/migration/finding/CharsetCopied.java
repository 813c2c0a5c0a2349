package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.TableChange;

/** Another character set, and every text is written anew. */
final class CharsetCopied implements Rule {

    private static final About ABOUT = About.of("MYL14", WARNING, "CONVERT TO CHARACTER SET")
            .because("Every text of the table is written anew, whatever the old set was; on MySQL all writes wait.")
            .fix(
                    "Use a tool that copies online, or convert at a quiet hour; a new default alone is free: DEFAULT CHARACTER SET.")
            .fires(MYSQL, "ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;")
            .silent(MYSQL, "ALTER TABLE t DEFAULT CHARACTER SET utf8mb4;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof TableChange.ConvertCharset convert && Alters.of(step, convert.table())) {
            notes.add(step, Alters.copied(step, convert.table()), Probes.all(step, convert.table(), "would be copied"));
        }
    }
}
