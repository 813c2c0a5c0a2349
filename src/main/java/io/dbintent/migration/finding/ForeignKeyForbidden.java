package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

/** A link that the server keeps. */
final class ForeignKeyForbidden implements Rule {

    private static final About ABOUT = About.of("DSN35", NOTICE, "a foreign key")
            .because("Teams that split tables over servers, or copy them online, do without foreign keys.")
            .fix("Keep the link in the application, with a check that finds orphans.")
            .onRequest()
            .fires(MYSQL, "CREATE TABLE o (id bigint PRIMARY KEY, c bigint, FOREIGN KEY (c) REFERENCES k (id));")
            .silent(MYSQL, "CREATE TABLE o (id bigint PRIMARY KEY, c bigint);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        step.foreignKeys()
                .forEach(key -> notes.add(
                        step,
                        "Table " + key.table() + " points to "
                                + key.definition().referencedTable() + "."));
    }
}
