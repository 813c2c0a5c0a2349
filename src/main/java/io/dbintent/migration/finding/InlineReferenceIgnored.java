package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.ServerKind;
import java.util.List;

/** Words that older servers read and forget. */
final class InlineReferenceIgnored implements Rule {

    private static final About ABOUT = About.of(
                    "DAT05", ERROR, "a REFERENCES in a column, which MySQL before 9 ignores")
            .because(
                    "MySQL before 9.0 reads the words and makes no foreign key, without a warning; MySQL 9 and MariaDB make one.")
            .fix("Write FOREIGN KEY (...) REFERENCES ... as an item of its own.")
            .fires(
                    new ServerKind(MYSQL, 8, 4),
                    "CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers (id));")
            .silent(
                    new ServerKind(MYSQL, 9, 7),
                    "CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers (id));")
            .silent(
                    new ServerKind(MYSQL, 8, 4),
                    "CREATE TABLE orders (id int PRIMARY KEY, c int, FOREIGN KEY (c) REFERENCES customers (id));");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!step.is(MYSQL) || step.server().atLeast(9, 0) || step.foreignKeys().isEmpty()) {
            return;
        }
        List<Lexeme> words = Lexeme.of(step.written().text(), true);
        long references = words.stream().filter(w -> w.is("REFERENCES")).count();
        long keys = words.stream().filter(w -> w.is("FOREIGN")).count();
        if (references > keys) {
            notes.add(step, "This server reads REFERENCES in a column and makes no foreign key.");
        }
    }
}
