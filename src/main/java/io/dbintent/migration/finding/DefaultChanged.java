package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;

/** What is not said means something else. */
final class DefaultChanged implements Rule {

    private static final About ABOUT = About.of("BCK07", NOTICE, "another default for a column")
            .because(
                    "Inserts that leave the column out get another value, or none, from now on; applications that insert"
                            + " partially notice late.")
            .fix("Make the application name the value itself before the default changes.")
            .fires(POSTGRESQL, "ALTER TABLE users ALTER COLUMN state SET DEFAULT 'new';")
            .silent(
                    POSTGRESQL,
                    "ALTER TABLE users ADD COLUMN state text; ALTER TABLE users ALTER COLUMN state SET DEFAULT 'new';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof ColumnChange.SetDefault set
                && !step.createdHere(set.table())
                && !RowHistory.addedHere(step, set.table(), set.column())) {
            notes.add(
                    step,
                    "Inserts that leave " + set.table() + "." + set.column() + " out get "
                            + (set.expression() == null ? "no value" : set.expression()) + " from here on.");
        }
        step.move()
                .filter(move -> move.whole() && !step.createdHere(move.table()))
                .filter(move -> !RowHistory.addedHere(step, move.table(), move.column()))
                .ifPresent(move -> redefined(step, move, notes));
    }

    /** A default that goes altogether is what MYL13 tells. */
    private static void redefined(Step step, ColumnMove move, Notes notes) {
        ColumnDefinition from = move.from();
        String value = move.to().defaultValue();
        String old = from == null ? null : from.defaultValue();
        if (value != null && old != null && !value.equals(old)) {
            notes.add(
                    step,
                    "Inserts that leave " + move.table() + "." + move.column() + " out get " + value
                            + " from here on.");
        }
    }
}
