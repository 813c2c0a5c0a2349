package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;
import static io.dbintent.sql.Dialect.POSTGRESQL;

import io.dbintent.migration.change.DataChange;
import io.dbintent.migration.change.ObjectName;
import java.util.List;
import java.util.stream.Stream;

/** Many rows changed at once. */
final class ChangedInOnePiece implements Rule {

    private static final About ABOUT = About.of("DML01", NOTICE, "rows of a table changed in one piece")
            .because("One UPDATE or DELETE of many rows holds its locks until the last of them, fills the undo log, and"
                    + " makes replicas wait for all of it.")
            .fix("Change a few thousand rows at a time, by key, each in a transaction of its own.")
            .fires(POSTGRESQL, "UPDATE orders SET state = 'new' WHERE state IS NULL;")
            .silent(POSTGRESQL, "UPDATE orders SET state = 'new' WHERE id = 17;")
            .silent(MYSQL, "DELETE FROM orders WHERE state = 'old' ORDER BY id LIMIT 1000;");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        if (!(step.change() instanceof DataChange data) || !data.restricted()) {
            return;
        }
        boolean changes = data.kind() == DataChange.Kind.UPDATE || data.kind() == DataChange.Kind.DELETE;
        ObjectName table = data.table();
        Sql sql = Sql.of(data, step);
        int where = sql.outer("WHERE");
        if (changes
                && table != null
                && where >= 0
                && !step.createdHere(table)
                && !sql.has("LIMIT")
                && !byKey(sql, where)) {
            String condition = data.text()
                    .substring(sql.at(where).end())
                    .replaceAll("(?is)\\breturning\\b.*$|;\\s*$", "")
                    .strip();
            boolean plain = Stream.of("FROM", "JOIN", "USING", "WITH", "AS", "ORDER")
                    .noneMatch(sql.has("SELECT") ? w -> true : w -> from(sql, w, data));
            notes.add(
                    step,
                    "Rows of " + table + " are " + (data.kind() == DataChange.Kind.UPDATE ? "changed" : "removed")
                            + " in one piece.",
                    plain ? Probes.where(step, table, List.of(), condition, "would be affected", false) : null);
        }
    }

    private static boolean from(Sql sql, String word, DataChange data) {
        int at = sql.outer(word);
        return at > (data.kind() == DataChange.Kind.DELETE ? 1 : 0);
    }

    /** True for {@code WHERE id = 17} and {@code WHERE id IN (1, 2)}. */
    private static boolean byKey(Sql sql, int where) {
        String column = sql.at(where + 1).name();
        boolean key = column.equals("id") || column.endsWith("_id") || column.endsWith("uuid");
        return key
                && ((sql.is(where + 2, "=") && sql.at(where + 3).kind() != Lexeme.Kind.WORD) || sql.is(where + 2, "IN"))
                && !sql.has("SELECT");
    }
}
