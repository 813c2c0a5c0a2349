package io.dbintent.migration.finding;

import static io.dbintent.migration.finding.Severity.NOTICE;
import static io.dbintent.sql.Dialect.MYSQL;

import java.util.Set;

/** A condition that hides a column from its index. */
final class FunctionOnColumn implements Rule {

    private static final About ABOUT = About.of("DML06", NOTICE, "a function around a column in a condition")
            .because("An index on the column does not help; the whole table is read.")
            .fix(
                    "Turn the condition round, such as at >= '2020-01-01' AND at < '2021-01-01' for YEAR(at) = 2020, or index the expression.")
            .onRequest()
            .fires(MYSQL, "DELETE FROM logs WHERE YEAR(at) = 2020;")
            .silent(MYSQL, "DELETE FROM logs WHERE at < '2021-01-01';");

    private static final Set<String> FUNCTIONS = Set.of(
            "YEAR",
            "MONTH",
            "DATE",
            "LOWER",
            "UPPER",
            "TRIM",
            "SUBSTRING",
            "SUBSTR",
            "LEFT",
            "DATE_FORMAT",
            "DATE_TRUNC",
            "TO_CHAR",
            "COALESCE",
            "IFNULL",
            "NVL",
            "CAST",
            "ABS",
            "LENGTH");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Step step, Notes notes) {
        Sql.in(step).ifPresent(sql -> {
            int where = sql.outer("WHERE");
            for (int i = Math.max(where, 0); where >= 0 && i < sql.size(); i++) {
                boolean column = sql.at(i + 2).kind() == Lexeme.Kind.WORD
                        || sql.at(i + 2).kind() == Lexeme.Kind.NAME;
                if (FUNCTIONS.contains(sql.at(i).word()) && sql.is(i + 1, "(") && column) {
                    notes.add(
                            step,
                            "No plain index helps with " + sql.at(i).text() + "("
                                    + sql.at(i + 2).text() + ").");
                    return;
                }
            }
        });
    }
}
