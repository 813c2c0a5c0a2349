package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

/** Bytes without an order that means anything. */
final class BlobIndexed implements Rule {

    private static final About ABOUT = About.of("DSN09", WARNING, "a key or index on a BLOB")
            .because(
                    "Only a prefix can be indexed: it neither keeps values apart nor answers a query by itself, and makes the index large.")
            .fix("Index a digest of the value in a column of its own.")
            .fires(MYSQL, "CREATE TABLE t (id int PRIMARY KEY, b blob, KEY k (b(10)));")
            .silent(MYSQL, "CREATE TABLE t (id int PRIMARY KEY, b blob, h binary(32), KEY k (h));");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedIndex index : step.indexes()) {
            for (String column : index.columns()) {
                boolean blob = KeyNotNumber.type(step, index.table(), column)
                        .map(t -> t.kind() == TypeFacts.Kind.BLOB)
                        .orElse(false);
                if (blob && !step.postgres()) {
                    notes.add(step, "On " + index.table() + " " + index.title() + " is on " + column + ", a BLOB.");
                }
            }
        }
        step.move()
                .filter(m -> m.becomes().kind() == TypeFacts.Kind.BLOB && !step.postgres())
                .ifPresent(move -> {
                    boolean indexed = step.table(move.table())
                            .map(t -> Keys.of(t).stream().anyMatch(columns -> Keys.has(columns, move.column())))
                            .orElse(false);
                    if (indexed) {
                        notes.add(
                                step,
                                "Column " + move.column() + " of " + move.table()
                                        + " is in an index and becomes a BLOB.");
                    }
                });
    }
}
