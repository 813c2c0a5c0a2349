package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.DataChange;
import java.util.Locale;

/** More rows in one statement than a server likes. */
final class ManyRowsInserted implements Rule {

    private static final About ABOUT = About.of("DML11", NOTICE, "an INSERT of more than 1,000 rows")
            .because(
                    "One statement that large can exceed what the server takes in one packet, and holds its locks throughout.")
            .fix("Insert a few hundred rows at a time, or use the product's bulk loader.")
            .fires(POSTGRESQL, "INSERT INTO n (i) VALUES (0)" + ", (1)".repeat(1000) + ";")
            .silent(POSTGRESQL, "INSERT INTO n (i) VALUES (0), (1);");

    private static final int LIMIT = 1_000;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof DataChange data && data.kind() == DataChange.Kind.INSERT) {
            Sql sql = Sql.of(data, step);
            int values = sql.outer("VALUES");
            int rows = 0;
            for (int i = values + 1; values >= 0 && sql.is(i, "("); i++) {
                rows++;
                i = sql.closing(i);
            }
            if (rows > LIMIT) {
                notes.add(step, String.format(Locale.ROOT, "The statement inserts %,d rows.", rows));
            }
        }
    }
}
