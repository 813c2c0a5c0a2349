package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One column twice in a key. */
final class ColumnTwiceInKey implements Rule {

    private static final About ABOUT = About.of("DSN08", ERROR, "a key or index that names a column twice")
            .because("MySQL and Oracle refuse it; elsewhere the second time only costs space.")
            .fix("Name each column once; one of them was meant to be another.")
            .fires(POSTGRESQL, "CREATE INDEX k ON t (a, a);")
            .silent(POSTGRESQL, "CREATE INDEX k ON t (a, b);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (AddedIndex index : step.indexes()) {
            twice(index.columns())
                    .ifPresent(c ->
                            notes.add(step, "On " + index.table() + " " + index.title() + " names " + c + " twice."));
        }
        for (AddedForeignKey key : step.foreignKeys()) {
            twice(key.definition().columns())
                    .ifPresent(c -> notes.add(step, "A foreign key of " + key.table() + " names " + c + " twice."));
        }
    }

    private static Optional<String> twice(List<String> columns) {
        Set<String> seen = new HashSet<>();
        return columns.stream()
                .filter(c -> !seen.add(c.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
