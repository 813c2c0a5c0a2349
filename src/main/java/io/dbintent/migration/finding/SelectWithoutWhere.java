package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.ORACLE;

import io.dbintent.migration.change.DataChange;

/** All rows are read. */
final class SelectWithoutWhere implements Rule {

    private static final About ABOUT = About.of("DML10", NOTICE, "a SELECT without a WHERE")
            .because("All rows of the table are read, and given to nobody.")
            .fix("Say which rows are meant, or leave the query out of the migration.")
            .onRequest()
            .fires(ORACLE, "SELECT a FROM t;")
            .silent(ORACLE, "SELECT 1 FROM dual;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof DataChange data) {
            Sql sql = Sql.of(data, step);
            for (int i = 0; i < sql.size(); i++) {
                if (sql.is(i, "SELECT") && unrestricted(sql, i)) {
                    notes.add(step, "All rows are read.");
                    return;
                }
            }
        }
    }

    private static boolean unrestricted(Sql sql, int select) {
        boolean from = false;
        for (int i = select + 1; i < sql.size(); i++) {
            if (sql.is(i, "(")) {
                i = sql.closing(i) - 1;
                continue;
            }
            if (sql.is(i, ")") || sql.is(i, "UNION") || sql.is(i, "WHERE")) {
                return from && !sql.is(i, "WHERE");
            }
            boolean table = sql.is(i, "FROM") && !sql.at(i + 1).name().equals("dual");
            from |= table && !sql.is(i + 1, "(");
        }
        return from;
    }
}
