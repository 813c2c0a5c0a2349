package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.DdlStatement;
import io.dbintent.migration.change.SessionChange;

/** Nothing takes the migration back. */
final class DownMissing implements PairRule {

    private static final About ABOUT = About.of("REV01", ERROR, "no down script, or one of comments alone")
            .because("The runner reports a rollback that succeeded, and nothing has been taken back.")
            .fix("Write what takes the migration back, or say in the script that it cannot be: raise an error.")
            .fires(POSTGRESQL, "ALTER TABLE users ADD COLUMN a text;\n-- down\n-- to be done")
            .silent(POSTGRESQL, "ALTER TABLE users ADD COLUMN a text;\n-- down\nALTER TABLE users DROP COLUMN a;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk up, Walk down, Notes notes) {
        boolean changes = down.steps().stream()
                        .anyMatch(step -> !(step.change() instanceof SessionChange)
                                && !(step.change() instanceof DataChange data && data.kind() == DataChange.Kind.SELECT))
                || down.script().statements().stream().anyMatch(DdlStatement::conditional);
        if (!up.script().statements().isEmpty() && !changes) {
            notes.add(Part.DOWN, "The down script changes nothing.");
        }
    }
}
