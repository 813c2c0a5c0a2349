package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.TableChange;

/** Down brings the frame back, and not what was in it. */
final class RowsNotRestored implements PairRule {

    private static final About ABOUT = About.of("REV04", ERROR, "values that up takes away and down cannot bring back")
            .because(
                    "The schema after up and down is the same, and the rows or values are gone: the rollback looks as if it had worked.")
            .fix("Keep what is dropped under another name until the migration is final, and let down rename it back.")
            .fires(POSTGRESQL, "ALTER TABLE users DROP COLUMN name;\n-- down\nALTER TABLE users ADD COLUMN name text;")
            .silent(
                    POSTGRESQL,
                    "ALTER TABLE users RENAME COLUMN name TO old_name;\n-- down\nALTER TABLE users RENAME COLUMN old_name TO name;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk up, Walk down, Notes notes) {
        for (Step step : down.steps()) {
            if (step.change() instanceof ColumnChange.Add add
                    && add.definition().generated() == null
                    && up.changes(ColumnChange.Drop.class)
                            .anyMatch(d ->
                                    d.table().matches(add.table()) && d.column().equalsIgnoreCase(add.column()))) {
                notes.add(step, "Column " + add.table() + "." + add.column() + " comes back without its values.");
            }
            if (step.change() instanceof TableChange.Create create
                    && up.steps().stream()
                            .anyMatch(s -> s.change() instanceof TableChange.Drop d
                                    && d.table().matches(create.table())
                                    && !s.createdHere(d.table()))) {
                notes.add(step, "Table " + create.table() + " comes back without its rows.");
            }
        }
        for (Step step : up.steps()) {
            step.move()
                    .filter(m -> m.from() != null && m.using() == null && narrows(m))
                    .ifPresent(move -> notes.add(step, move.title() + " loses what down cannot bring back."));
            if (step.change() instanceof DataChange data
                    && (data.kind() == DataChange.Kind.TRUNCATE || data.kind() == DataChange.Kind.DELETE)
                    && (data.table() == null || !step.createdHere(data.table()))) {
                notes.add(step, "Rows that are removed here do not come back with down.");
            }
        }
    }

    private static boolean narrows(ColumnMove move) {
        TypeFacts was = move.was();
        TypeFacts becomes = move.becomes();
        boolean rounds = was.number()
                && becomes.number()
                && ((becomes.kind() == TypeFacts.Kind.INTEGER && was.kind() != TypeFacts.Kind.INTEGER)
                        || (becomes.kind() == TypeFacts.Kind.DECIMAL
                                && was.kind() == TypeFacts.Kind.DECIMAL
                                && becomes.precision() > 0
                                && becomes.scale() < was.scale())
                        || (becomes.kind() == TypeFacts.Kind.FLOAT && was.kind() == TypeFacts.Kind.DOUBLE));
        boolean halves =
                was.dated() && (becomes.kind() == TypeFacts.Kind.DATE || becomes.kind() == TypeFacts.Kind.TIME);
        boolean fraction = was.dated() && becomes.dated() && becomes.precision() < was.precision();
        return rounds || halves || fraction;
    }
}
