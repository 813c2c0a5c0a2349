package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

/** Whatever columns there are. */
final class AllColumnsSelected implements Rule {

    private static final About ABOUT = About.of("DML08", NOTICE, "a SELECT of all columns")
            .because(
                    "The next column that is added changes what the statement does: an INSERT fails, a view keeps the old"
                            + " list, a copy grows.")
            .fix("Name the columns.")
            .fires(MYSQL, "INSERT INTO archive (a, b) SELECT * FROM orders;")
            .silent(MYSQL, "SELECT COUNT(*) FROM orders;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Sql.in(step).ifPresent(sql -> {
            for (int i = 0; i < sql.size(); i++) {
                if (sql.is(i, "*")
                        && (begins(sql, i - 1) || sql.is(i - 1, ".") || (sql.is(i - 1, ",") && ends(sql, i + 1)))) {
                    notes.add(step, "All columns are taken, whichever there are.");
                    return;
                }
            }
        });
    }

    private static boolean begins(Sql sql, int index) {
        return sql.is(index, "SELECT")
                || ((sql.is(index, "DISTINCT") || sql.is(index, "ALL")) && sql.is(index - 1, "SELECT"));
    }

    private static boolean ends(Sql sql, int index) {
        return sql.is(index, "FROM") || sql.is(index, ",");
    }
}
