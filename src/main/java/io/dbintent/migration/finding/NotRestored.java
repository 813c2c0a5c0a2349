package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.simulate.RoundTrip;
import io.dbintent.migration.simulate.SchemaDifference;

/** Down does not lead back to where up began. */
final class NotRestored implements PairRule {

    private static final About ABOUT = About.of("REV02", ERROR, "a down script that does not restore the schema")
            .because(
                    "After up and down the schema is another one: the next migration, or the next up, meets what it does not expect.")
            .fix("Take back every change of the up script, the last one first.")
            .fires(POSTGRESQL, "CREATE TABLE a (id bigint); CREATE TABLE b (id bigint);\n-- down\nDROP TABLE a;")
            .silent(
                    POSTGRESQL,
                    "CREATE TABLE a (id bigint); CREATE TABLE b (id bigint);\n-- down\nDROP TABLE b; DROP TABLE a;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk up, Walk down, Notes notes) {
        if (up.complete()) {
            RoundTrip trip = RoundTrip.of(
                    DdlReader.of(up.server()),
                    up.start(),
                    up.script().text(),
                    down.script().text());
            if (trip.verdict() == RoundTrip.Verdict.DIFFERS) {
                for (SchemaDifference difference : trip.differences()) {
                    notes.add(Part.DOWN, "After up and down: " + difference + ".");
                }
            } else if (trip.verdict() == RoundTrip.Verdict.DOWN_REFUSED) {
                notes.add(Part.DOWN, "The down script does not run through: " + trip.reason());
            }
            return;
        }
        for (ObjectName table : up.end().created()) {
            boolean left = down.end().schema().table(table).isPresent();
            boolean removed = up.end().schema().table(table).isPresent();
            if (left && removed && Leftovers.createdByStatement(up, table)) {
                notes.add(Part.DOWN, "Table " + table + " is made by up and not dropped by down.");
            }
        }
        Leftovers.columns(up, down)
                .forEach(column ->
                        notes.add(Part.DOWN, "Column " + column + " is added by up and not dropped by down."));
    }
}
