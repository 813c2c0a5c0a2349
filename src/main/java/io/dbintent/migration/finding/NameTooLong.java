package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.H2;
import static io.dbintent.sql.Dialect.MARIADB;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.ORACLE;
import static io.dbintent.sql.Dialect.POSTGRESQL;
import static io.dbintent.sql.Dialect.SQLITE;
import static io.dbintent.sql.Dialect.SQLSERVER;

import java.nio.charset.StandardCharsets;

/** A name that the server cuts off or refuses. */
final class NameTooLong implements Rule {

    private static final About ABOUT = About.of("DSN30", ERROR, "a name that is too long")
            .because(
                    "PostgreSQL cuts names after 63 bytes, with a notice at best, so that two of them become one; MySQL and"
                            + " MariaDB refuse more than 64 characters, Oracle and SQL Server more than 128.")
            .fix("Choose a shorter name.")
            .fires(
                    POSTGRESQL,
                    "CREATE INDEX an_index_on_the_table_of_users_for_the_search_by_email_and_by_name ON users (email);")
            .silent(POSTGRESQL, "CREATE INDEX users_email ON users (email);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        for (String name : NewNames.all(step)) {
            int length = step.postgres() ? name.getBytes(StandardCharsets.UTF_8).length : name.length();
            int limit =
                    switch (step.server().dialect()) {
                        case POSTGRESQL -> 63;
                        case MYSQL, MARIADB -> 64;
                        case ORACLE, SQLSERVER -> 128;
                        case SQLITE, H2, GENERIC -> 256;
                    };
            if (length > limit) {
                notes.add(step, "'" + name + "' is " + length + " long; the limit is " + limit + ".");
            }
        }
    }
}
