package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.Opaque;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TypeChange;

/** After down, up does not run again. */
final class UpOnceOnly implements PairRule {

    private static final About ABOUT = About.of("REV07", ERROR, "an up script that does not run again after down")
            .because(
                    "Something that up makes is still there, so that its CREATE fails: the migration can neither stay nor be repeated.")
            .fix("Drop in down whatever up creates: types, sequences, views, indexes and constraints too.")
            .fires(
                    POSTGRESQL,
                    "CREATE TYPE mood AS ENUM ('calm'); ALTER TABLE users ADD COLUMN m mood;\n-- down\nALTER TABLE users DROP COLUMN m;")
            .silent(
                    POSTGRESQL,
                    "CREATE TYPE mood AS ENUM ('calm'); ALTER TABLE users ADD COLUMN m mood;\n-- down\nALTER TABLE users DROP COLUMN m; DROP TYPE mood;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk up, Walk down, Notes notes) {
        if (down.steps().stream().anyMatch(step -> step.change() instanceof Opaque)
                || down.steps().isEmpty()) {
            return;
        }
        for (Step step : up.steps()) {
            if (step.change() instanceof TypeChange.Create create
                    && down.changes(TypeChange.Drop.class)
                            .noneMatch(d -> d.type().matches(create.type()))
                    && up.changes(TypeChange.Drop.class).noneMatch(d -> d.type().matches(create.type()))) {
                notes.add(step, "Type " + create.type() + " is still there after down.");
            }
            if (step.change() instanceof IndexChange.Add add
                    && !add.ifNotExists()
                    && up.changes(IndexChange.Drop.class).noneMatch(d -> d.index()
                            .name()
                            .equalsIgnoreCase(add.definition().name()))
                    && !add.definition().name().isEmpty()
                    && up.end()
                            .schema()
                            .table(add.table())
                            .flatMap(t -> t.index(add.definition().name()))
                            .isPresent()
                    && down.end()
                            .schema()
                            .table(add.table())
                            .flatMap(t -> t.index(add.definition().name()))
                            .isPresent()) {
                notes.add(step, "Index " + add.definition().name() + " is still there after down.");
            }
            if (step.change() instanceof TableChange.Create create
                    && !create.ifNotExists()
                    && !create.temporary()
                    && up.changes(TableChange.Drop.class)
                            .noneMatch(d -> d.table().matches(create.table()))
                    && up.end().schema().table(create.table()).isPresent()
                    && down.end().schema().table(create.table()).isPresent()) {
                notes.add(step, "Table " + create.table() + " is still there after down.");
            }
        }
    }
}
