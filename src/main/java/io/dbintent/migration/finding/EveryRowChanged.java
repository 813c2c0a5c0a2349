package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.ERROR;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.ObjectName;

/** An UPDATE or DELETE that spares no row. */
final class EveryRowChanged implements Rule {

    private static final About ABOUT = About.of("DST06", ERROR, "an UPDATE or DELETE of every row")
            .because("Without a condition, or with one that is always true, every row is changed or removed.")
            .fix("Write the condition that says which rows are meant.")
            .fires(MYSQL, "DELETE FROM carts;")
            .fires(POSTGRESQL, "UPDATE orders SET state = 'new' WHERE 1 = 1;")
            .silent(POSTGRESQL, "UPDATE orders SET state = 'new' WHERE state IS NULL;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (step.change() instanceof DataChange data
                && (data.kind() == DataChange.Kind.UPDATE || data.kind() == DataChange.Kind.DELETE)
                && (!data.restricted() || alwaysTrue(data, step))
                && !limited(data, step)) {
            ObjectName table = data.table();
            boolean deletes = data.kind() == DataChange.Kind.DELETE;
            notes.add(
                    step,
                    "Every row of " + (table == null ? "the table" : table) + " is "
                            + (deletes ? "removed." : "changed."),
                    table == null ? null : Probes.all(step, table, deletes ? "would be gone" : "would be changed"));
        }
    }

    private static boolean alwaysTrue(DataChange data, Step step) {
        Sql sql = Sql.of(data, step);
        int where = sql.outer("WHERE");
        return where >= 0 && ConstantCondition.isTrue(sql.from(where + 1));
    }

    /** MySQL stops at LIMIT; whatever rows those are, they are not all. */
    private static boolean limited(DataChange data, Step step) {
        return step.mysql() && Sql.of(data, step).outer("LIMIT") > 0;
    }
}
