package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ConstraintChange;

/** A primary key made of an index, and a scan all the same. */
final class KeyOnNullableColumn implements Rule {

    private static final About ABOUT = About.of("PGL06", WARNING, "a primary key USING INDEX on a nullable column")
            .because(
                    "PostgreSQL makes the column NOT NULL and reads the whole table for that under an ACCESS EXCLUSIVE lock.")
            .fix("Add CHECK (c IS NOT NULL) NOT VALID, validate it, SET NOT NULL, and make the key then.")
            .fires(
                    POSTGRESQL,
                    "ALTER TABLE users ADD COLUMN k bigint; CREATE UNIQUE INDEX CONCURRENTLY u ON users (k); ALTER TABLE users ADD CONSTRAINT p PRIMARY KEY USING INDEX u;")
            .silent(
                    POSTGRESQL,
                    "ALTER TABLE users ADD COLUMN k bigint NOT NULL DEFAULT 0; CREATE UNIQUE INDEX CONCURRENTLY u ON users (k); ALTER TABLE users ADD CONSTRAINT p PRIMARY KEY USING INDEX u;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.postgres()
                && step.change() instanceof ConstraintChange.AddPrimaryKey add
                && add.usingIndex() != null) {
            String using = String.valueOf(add.usingIndex());
            step.table(add.table()).ifPresent(table -> table.index(using).ifPresent(index -> {
                for (String column : index.columns()) {
                    if (table.column(column).map(ColumnDefinition::nullable).orElse(false)) {
                        notes.add(step, "Column " + column + " of " + table.name() + " allows NULL.");
                    }
                }
            }));
        }
    }
}
