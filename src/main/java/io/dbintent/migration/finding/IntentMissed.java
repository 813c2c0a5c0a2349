package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.simulate.SchemaComparison;
import io.dbintent.migration.simulate.SchemaDifference;

/** Up does more than was asked for, or less. */
final class IntentMissed implements Rule {

    private static final About ABOUT = About.of(
                    "REV09", ERROR, "an up script that does more or less than was asked for")
            .because(
                    "What nobody asked for, such as a default that a MODIFY lost or an index that went with its column, is"
                            + " reviewed by nobody, and the down script seldom takes it back.")
            .fix("Write the statement so that it changes what was asked for and nothing else.")
            .fires(
                    MYSQL,
                    "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 5);\n-- up\nALTER TABLE t MODIFY n bigint;"
                            + "\n-- asked for\nALTER TABLE t MODIFY n bigint NOT NULL DEFAULT 5;")
            .silent(
                    MYSQL,
                    "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 5);\n-- up\nALTER TABLE t CHANGE n n bigint"
                            + " NOT NULL DEFAULT 5;\n-- asked for\nALTER TABLE t MODIFY n bigint NOT NULL DEFAULT 5;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Walk walk, Notes notes) {
        SchemaDefinition intended = walk.intended();
        if (intended == null || !walk.complete() || !walk.decided()) {
            return;
        }
        for (SchemaDifference difference : SchemaComparison.differences(
                intended, walk.end().schema(), walk.server(), SchemaComparison.Texts.PRESENCE_ONLY)) {
            if (!difference.orderOnly()) {
                notes.add(Part.UP, "After up, against what was asked for: " + difference + ".");
            }
        }
    }
}
