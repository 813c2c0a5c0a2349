package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.POSTGRESQL;

/** A comparison that is never true. */
final class ComparedWithNull implements Rule {

    private static final About ABOUT = About.of("DML04", ERROR, "a comparison with NULL by = or <>")
            .because("It is neither true nor false, for any row: no row is meant, however many have NULL.")
            .fix("Write IS NULL or IS NOT NULL.")
            .fires(POSTGRESQL, "UPDATE users SET email = '' WHERE email = NULL;")
            .silent(POSTGRESQL, "UPDATE users SET email = NULL WHERE email = '';");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Sql.in(step).ifPresent(sql -> {
            boolean condition = false;
            for (int i = 0; i < sql.size(); i++) {
                condition |= sql.is(i, "WHERE") || sql.is(i, "HAVING") || sql.is(i, "WHEN");
                condition &= !sql.is(i, "SET") && !sql.is(i, "THEN");
                boolean compares = sql.is(i, "=") || sql.is(i, "<>") || sql.is(i, "!=");
                if (condition && compares && (sql.is(i + 1, "NULL") || sql.is(i - 1, "NULL"))) {
                    notes.add(
                            step,
                            "No row meets '" + sql.at(i - 1).text() + " "
                                    + sql.at(i).text() + " " + sql.at(i + 1).text() + "'.");
                    return;
                }
            }
        });
    }
}
