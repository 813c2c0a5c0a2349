package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

/** NULL allowed or forbidden, and the table is built anew. */
final class NullabilityRebuilt implements Rule {

    private static final About ABOUT = About.of("MYL09", NOTICE, "a column that changes between NULL and NOT NULL")
            .because("It is done in place and writes go on, but every row is written anew: it takes time and space, and"
                    + " replicas fall behind.")
            .fix("Do it together with other changes that rebuild the table, at a quiet hour.")
            .fires(MYSQL, "ALTER TABLE t ADD COLUMN n int; ALTER TABLE t MODIFY n int NOT NULL;")
            .silent(MYSQL, "ALTER TABLE t ADD COLUMN n int; ALTER TABLE t MODIFY n int DEFAULT 5;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        step.move()
                .filter(m -> Alters.of(step, m) && m.from() != null && m.from().nullable() != m.to().nullable())
                .ifPresent(move -> notes.add(
                        step,
                        "Every row of " + move.table() + " is written anew.",
                        Probes.all(step, move.table(), "would be written anew")));
    }
}
