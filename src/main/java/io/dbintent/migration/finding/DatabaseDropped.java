package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.NamespaceChange;

/** A database or schema goes with all that is in it. */
final class DatabaseDropped implements Rule {

    private static final About ABOUT = About.of("DST01", ERROR, "a database or schema that is dropped")
            .because("Every table, view and routine in it goes at once, and no down script brings the rows back.")
            .fix("Drop the tables one by one in migrations of their own, or leave the database to its operator.")
            .fires(MYSQL, "DROP DATABASE shop;")
            .fires(POSTGRESQL, "DROP SCHEMA archive CASCADE;")
            .silent(POSTGRESQL, "CREATE SCHEMA archive;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof NamespaceChange.OfDatabase database
                && database.verb().equals("DROP")) {
            notes.add(step, "A whole database is dropped.");
        }
        if (step.change() instanceof NamespaceChange.DropSchema drop) {
            notes.add(
                    step,
                    "Schema " + drop.name() + " is dropped" + (drop.cascade() ? " with all that is in it." : "."));
        }
    }
}
