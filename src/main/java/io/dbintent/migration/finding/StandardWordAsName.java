package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A name that another product will not take. */
final class StandardWordAsName implements Rule {

    private static final About ABOUT = About.of("DSN27", NOTICE, "a name that is a reserved word of the SQL standard")
            .because("This product may take it as it is; the next one, or the next version, may not.")
            .fix("Choose another name.")
            .onRequest()
            .fires(MYSQL, "CREATE TABLE execute (id bigint PRIMARY KEY);")
            .silent(MYSQL, "CREATE TABLE executions (id bigint PRIMARY KEY);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Stream.of(NewNames.tables(step), NewNames.columns(step))
                .flatMap(List::stream)
                .filter(name -> ReservedWords.STANDARD.contains(name.toUpperCase(Locale.ROOT)))
                .forEach(name -> notes.add(step, "'" + name + "' is a reserved word of the SQL standard."));
    }
}
