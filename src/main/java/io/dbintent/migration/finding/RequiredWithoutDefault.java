package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import java.util.ArrayList;
import java.util.List;

/** NOT NULL, and nothing to put there. */
final class RequiredWithoutDefault implements Rule {

    private static final About ABOUT = About.of("DSN19", NOTICE, "a NOT NULL column without a default on MySQL")
            .because(
                    "Without strict mode an INSERT that leaves it out stores 0 or an empty string, in strict mode it fails.")
            .fix("Give it a DEFAULT.")
            .onRequest()
            .fires(MYSQL, "CREATE TABLE t (a int NOT NULL);")
            .silent(MYSQL, "CREATE TABLE t (id int NOT NULL PRIMARY KEY, a int NOT NULL DEFAULT 0, b text NOT NULL);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!step.mysql()) {
            return;
        }
        List<String> keys = new ArrayList<>();
        step.walk().sameStatement(step).stream()
                .flatMap(s -> s.indexes().stream())
                .filter(i -> i.kind() == AddedIndex.Kind.PRIMARY)
                .forEach(i -> keys.addAll(i.columns()));
        for (AddedColumn column : step.columns()) {
            TypeFacts.Kind kind = TypeFacts.of(column.definition().type()).kind();
            // These may have no plain default.
            boolean exempt = kind == TypeFacts.Kind.TEXT
                    || kind == TypeFacts.Kind.BLOB
                    || kind == TypeFacts.Kind.JSON
                    || column.definition()
                            .type()
                            .name()
                            .matches("geometry|point|linestring|polygon|multi\\w+|geometrycollection");
            if (Columns.unfilled(column.definition()) && !exempt && !Keys.has(keys, column.name())) {
                notes.add(step, "Column " + column.table() + "." + column.name() + " is NOT NULL and has no default.");
            }
        }
    }
}
