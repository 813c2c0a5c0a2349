package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.ORACLE;

import java.util.regex.Pattern;

/** A table whose name is written otherwise than the others. */
final class TableNameStyle implements Rule {

    private static final About ABOUT = About.of("DSN28", NOTICE, "a table whose name is not in lower_snake_case")
            .because("Capitals and other characters need quotes on some products, and make two names of one on others.")
            .fix("Use lower case words with an underscore between them.")
            .onRequest()
            .fires(MYSQL, "CREATE TABLE userAccounts (id bigint PRIMARY KEY);")
            .silent(MYSQL, "CREATE TABLE user_accounts (id bigint PRIMARY KEY);");

    private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern UPPER = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        NewNames.tables(step).stream()
                .filter(name -> !written(step, name))
                .forEach(name -> notes.add(step, "Table " + name + " is not in lower_snake_case."));
    }

    /** Oracle keeps an unquoted name in capitals. */
    static boolean written(Step step, String name) {
        return SNAKE.matcher(name).matches()
                || (step.is(ORACLE) && UPPER.matcher(name).matches());
    }
}
