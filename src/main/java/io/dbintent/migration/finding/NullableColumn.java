package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.ORACLE;

import io.dbintent.migration.change.ColumnChange;
import java.util.List;

/** A column that may be empty. */
final class NullableColumn implements Rule {

    private static final About ABOUT = About.of("DSN17", NOTICE, "a column that allows NULL")
            .because(
                    "Every reader has to think of NULL: it equals nothing, counts nowhere, and sorts by the product's taste.")
            .fix("Write NOT NULL, and a default where one makes sense.")
            .onRequest()
            .fires(ORACLE, "CREATE TABLE book (id int PRIMARY KEY, name varchar(255));")
            .silent(ORACLE, "CREATE TABLE book (id int PRIMARY KEY, name varchar(255) NOT NULL);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        List<String> keys = step.walk().sameStatement(step).stream()
                .flatMap(s -> s.indexes().stream())
                .filter(i -> i.kind() == AddedIndex.Kind.PRIMARY)
                .flatMap(i -> i.columns().stream())
                .toList();
        for (AddedColumn column : step.columns()) {
            boolean said = step.change() instanceof ColumnChange.Redefine
                    && step.is(ORACLE)
                    && !column.definition().options().containsKey("explicit null");
            if (column.definition().nullable()
                    && !said
                    && !Keys.has(keys, column.name())
                    && !(step.change() instanceof ColumnChange.SetType)) {
                notes.add(step, "Column " + column.table() + "." + column.name() + " allows NULL.");
            }
        }
        if (step.change() instanceof ColumnChange.SetNullable set && set.nullable()) {
            notes.add(step, "Column " + set.table() + "." + set.column() + " allows NULL.");
        }
    }
}
