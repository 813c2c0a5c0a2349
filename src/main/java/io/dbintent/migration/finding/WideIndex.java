package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

/** An index of very many columns. */
final class WideIndex implements Rule {

    private static final About ABOUT = About.of("DSN06", NOTICE, "a key or index of more than five columns")
            .because("The later columns hardly narrow a search, and every write carries all of them.")
            .fix("Leave out what the searches do not use.")
            .fires(MYSQL, "CREATE INDEX k ON t (a, b, c, d, e, f);")
            .silent(MYSQL, "CREATE INDEX k ON t (a, b, c, d, e);");

    private static final int LIMIT = 5;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedIndex index : step.indexes()) {
            boolean text = index.kind() == AddedIndex.Kind.FULLTEXT || index.kind() == AddedIndex.Kind.SPATIAL;
            if (!text && index.parts().size() > LIMIT) {
                notes.add(
                        step,
                        "On " + index.table() + " " + index.title() + " has "
                                + index.parts().size() + " columns.");
            }
        }
        for (AddedForeignKey key : step.foreignKeys()) {
            if (key.definition().columns().size() > LIMIT) {
                notes.add(
                        step,
                        "A foreign key of " + key.table() + " has "
                                + key.definition().columns().size() + " columns.");
            }
        }
    }
}
