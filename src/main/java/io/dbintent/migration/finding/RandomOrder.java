package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.WARNING;
import static io.dbintent.sql.Dialect.MYSQL;

import io.dbintent.migration.change.DataChange;
import java.util.Set;

/** Rows in an order that nobody can repeat. */
final class RandomOrder implements Rule {

    private static final About ABOUT = About.of("DML03", WARNING, "an INSERT in random order")
            .because(
                    "The whole result is sorted by a random number, nobody gets the same rows again, and replicas that repeat the"
                            + " statement get others.")
            .fix("ORDER BY a key, or choose the rows beforehand.")
            .fires(MYSQL, "INSERT INTO sample SELECT * FROM users ORDER BY RAND() LIMIT 100;")
            .silent(MYSQL, "INSERT INTO sample SELECT * FROM users ORDER BY id LIMIT 100;");

    private static final Set<String> RANDOM = Set.of("RAND", "RANDOM", "NEWID", "DBMS_RANDOM");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!(step.change() instanceof DataChange data)) {
            return;
        }
        Sql sql = Sql.of(data, step);
        boolean ordered = false;
        for (int i = 0; i < sql.size(); i++) {
            ordered |= sql.is(i, "ORDER", "BY");
            if (ordered && RANDOM.contains(sql.at(i).word())) {
                notes.add(step, "The rows are put into a random order.");
                return;
            }
        }
    }
}
