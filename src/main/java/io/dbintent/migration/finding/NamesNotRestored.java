package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.IndexChange;
import java.util.ArrayList;
import java.util.List;

/** Down makes the same under another name. */
final class NamesNotRestored implements PairRule {

    private static final About ABOUT = About.of(
                    "REV08", WARNING, "an index or constraint that comes back under another name")
            .because(
                    "The next migration that drops or changes it by name does not find it; without a name the server chooses one.")
            .fix("Give it the name that it had.")
            .fires(POSTGRESQL, "DROP INDEX users_email;\n-- down\nCREATE INDEX ON users (email);")
            .silent(POSTGRESQL, "DROP INDEX users_email;\n-- down\nCREATE INDEX users_email ON users (email);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk up, Walk down, Notes notes) {
        List<String> dropped = new ArrayList<>();
        up.changes(IndexChange.Drop.class).forEach(d -> dropped.add(d.index().name()));
        up.changes(ConstraintChange.Drop.class).forEach(d -> dropped.add(d.name()));
        up.changes(ConstraintChange.DropForeignKey.class).forEach(d -> dropped.add(d.name()));
        for (Step step : down.steps()) {
            boolean key = !step.foreignKeys().isEmpty()
                    && step.foreignKeys().get(0).definition().name().isEmpty()
                    && !step.foreignKeys().get(0).newTable();
            boolean index = step.indexes().stream()
                    .anyMatch(i -> i.name().isEmpty() && !i.newTable() && i.kind() != AddedIndex.Kind.PRIMARY);
            if (!dropped.isEmpty() && (key || index)) {
                notes.add(
                        step,
                        "Up drops " + String.join(", ", dropped)
                                + "; what is made here gets a name of the server's choice.");
            }
        }
    }
}
