package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ColumnDefinition;

/** The same numbers on another globe. */
final class SpatialReferenceChanged implements Rule {

    private static final About ABOUT = About.of("LOS12", WARNING, "another spatial reference system")
            .because(
                    "Coordinates keep their numbers and mean other places; MySQL refuses where a value has another SRID.")
            .fix("Transform the values into a new column with ST_Transform.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN p point SRID 4326; ALTER TABLE t MODIFY p point SRID 3857;")
            .silent(
                    MYSQL,
                    "ALTER TABLE t ADD COLUMN p point SRID 4326; ALTER TABLE t MODIFY p point NOT NULL SRID 4326;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Loss.of(step).ifPresent(move -> {
            ColumnDefinition from = move.from();
            String old = from == null ? null : from.options().get("srid");
            String now = move.to().options().get("srid");
            if (now != null && !now.equals(old)) {
                Loss.note(
                        step,
                        move,
                        notes,
                        "its SRID was " + (old == null ? "not given" : old) + " and becomes " + now + ".",
                        null);
            }
        });
    }
}
