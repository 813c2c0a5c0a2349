package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.IndexChange;

/** Down fits the rows of yesterday. */
final class DownFailsOnNewRows implements PairRule {

    private static final About ABOUT = About.of("REV05", WARNING, "a down script that fails on rows written since up")
            .because(
                    "Up allows more than before: NULL, longer texts, duplicates, new values. The first row that uses it"
                            + " makes down fail.")
            .fix("Let down settle such rows first, in a way that the application can live with.")
            .fires(
                    POSTGRESQL,
                    "ALTER TABLE users ALTER COLUMN email DROP NOT NULL;\n-- down\nALTER TABLE users ALTER COLUMN email SET NOT NULL;")
            .silent(
                    POSTGRESQL,
                    "ALTER TABLE users ALTER COLUMN email DROP NOT NULL;\n-- down\nUPDATE users SET email = '' WHERE email IS NULL; ALTER TABLE users ALTER COLUMN email SET NOT NULL;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk up, Walk down, Notes notes) {
        for (Step step : down.steps()) {
            if (step.change() instanceof ColumnChange.SetNullable set
                    && !set.nullable()
                    && !RowHistory.filledHere(step, set.table(), set.column())
                    && up.changes(ColumnChange.SetNullable.class)
                            .anyMatch(s -> s.nullable()
                                    && s.table().matches(set.table())
                                    && s.column().equalsIgnoreCase(set.column()))) {
                notes.add(
                        step,
                        "A row of " + set.table() + " without " + set.column()
                                + ", allowed since up, makes down fail.");
            }
            for (AddedIndex index : step.indexes()) {
                boolean dropped = up.changes(IndexChange.Drop.class)
                                .anyMatch(d -> d.index().name().equalsIgnoreCase(index.name()))
                        || up.changes(ConstraintChange.Drop.class)
                                .anyMatch(d -> d.name().equalsIgnoreCase(index.name()));
                if (index.unique() && dropped) {
                    notes.add(step, "Two rows of " + index.table() + " alike, allowed since up, make down fail.");
                }
            }
            String constraint = step.change() instanceof ConstraintChange.AddCheck add
                    ? add.definition().name()
                    : step.change() instanceof ConstraintChange.AddForeignKey key
                            ? key.definition().name()
                            : "";
            boolean gone = !constraint.isEmpty()
                    && (up.changes(ConstraintChange.Drop.class)
                                    .anyMatch(d -> d.name().equalsIgnoreCase(constraint))
                            || up.changes(ConstraintChange.DropForeignKey.class)
                                    .anyMatch(d -> d.name().equalsIgnoreCase(constraint))
                            || up.changes(ConstraintChange.DropCheck.class)
                                    .anyMatch(d -> d.name().equalsIgnoreCase(constraint)));
            if (gone) {
                notes.add(step, "A row that breaks " + constraint + ", allowed since up, makes down fail.");
            }
            step.move()
                    .filter(m -> m.from() != null && shorter(m))
                    .ifPresent(move -> notes.add(
                            step, "A value of " + move.title() + " that only the new type holds makes down fail."));
        }
    }

    private static boolean shorter(ColumnMove move) {
        TypeFacts was = move.was();
        TypeFacts becomes = move.becomes();
        boolean text = was.string() && becomes.string() && becomes.size() < was.size();
        boolean whole = was.kind() == TypeFacts.Kind.INTEGER
                && becomes.kind() == TypeFacts.Kind.INTEGER
                && becomes.max().compareTo(was.max()) < 0;
        boolean list = !was.values().isEmpty() && !becomes.values().containsAll(was.values());
        return text || whole || list;
    }
}
