package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

/** An index that shuts writers out. */
final class SpecialIndexShared implements Rule {

    private static final About ABOUT = About.of(
                    "MYL17", WARNING, "a FULLTEXT, SPATIAL or expression index on a table that is there")
            .because(
                    "Unlike a plain index it cannot be made while rows are written; the first FULLTEXT index also rebuilds the table.")
            .fix("Make it at a quiet hour, or with a tool that copies online.")
            .fires(MYSQL, "CREATE FULLTEXT INDEX f ON posts (body);")
            .silent(MYSQL, "CREATE INDEX f ON posts (author);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!step.mysql()) {
            return;
        }
        for (AddedIndex index : step.indexes()) {
            boolean special = index.kind() == AddedIndex.Kind.FULLTEXT
                    || index.kind() == AddedIndex.Kind.SPATIAL
                    || index.kind() == AddedIndex.Kind.VECTOR
                    || index.columns().size() < index.parts().size();
            if (special && !index.newTable() && !step.createdHere(index.table())) {
                notes.add(
                        step,
                        "Writes to " + index.table() + " wait until the index is built.",
                        Probes.all(step, index.table(), "have to be read for it"));
            }
        }
    }
}
