package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A name that has to be quoted for ever. */
final class ReservedName implements Rule {

    private static final About ABOUT = About.of("DSN26", WARNING, "a name that is a reserved word of the product")
            .because("It works in quotes only: every query, tool and mapping has to remember them, and one forgets.")
            .fix("Choose another name.")
            .fires(MYSQL, "CREATE TABLE `order` (id bigint PRIMARY KEY);")
            .silent(MYSQL, "CREATE TABLE orders (id bigint PRIMARY KEY);");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Stream.of(NewNames.tables(step), NewNames.columns(step))
                .flatMap(List::stream)
                .filter(name -> ReservedWords.of(step.server().dialect()).contains(name.toUpperCase(Locale.ROOT)))
                .forEach(name -> notes.add(step, "'" + name + "' is a reserved word."));
    }
}
