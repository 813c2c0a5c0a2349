package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.ORACLE;
import static io.dbintent.sql.Dialect.POSTGRESQL;
import static io.dbintent.sql.Dialect.SQLITE;

/** A key that runs out. */
final class SmallKey implements Rule {

    private static final About ABOUT = About.of("DSN03", NOTICE, "an id of fewer than 64 bits")
            .because("INTEGER ends at 2,147,483,647; to widen a key later rewrites the table and all that point to it.")
            .fix("Use BIGINT.")
            .fires(POSTGRESQL, "CREATE TABLE users (id integer PRIMARY KEY);")
            .silent(POSTGRESQL, "CREATE TABLE users (id bigint PRIMARY KEY);")
            .silent(SQLITE, "CREATE TABLE users (id integer PRIMARY KEY);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.is(SQLITE) || step.is(ORACLE)) {
            return;
        }
        for (AddedColumn column : step.columns()) {
            TypeFacts type = TypeFacts.of(column.definition().type());
            boolean named = column.name().equalsIgnoreCase("id");
            boolean keyed = step.indexes().stream()
                    .anyMatch(i -> i.kind() == AddedIndex.Kind.PRIMARY
                            && i.columns().size() == 1
                            && Keys.has(i.columns(), column.name()));
            if (type.kind() == TypeFacts.Kind.INTEGER && type.size() < 64 && (named || keyed) && !column.redefined()) {
                notes.add(step, "Column " + column.table() + "." + column.name() + " ends at " + type.max() + ".");
            }
        }
    }
}
