package io.dbintent.language;

import io.dbintent.plan.Claim;
import io.dbintent.plan.Expectation;
import io.dbintent.sql.Dialect;
import java.util.List;

/** Logical forms written as claims: SQL, expectation, and a reading in plain words. */
final class Written {

    private Written() {}

    static Claim request(String text, Select select, Dialect dialect) {
        return new Claim(
                text, SqlWriter.write(select, dialect), new Expectation.RowsReturned(), PlainWords.of(select), null);
    }

    static Claim claim(String text, Assertion assertion, Dialect dialect) {
        if (assertion instanceof Assertion.OfTwo two) {
            String sql = SqlWriter.pair(two.left(), "first", two.right(), "second", dialect);
            String reading =
                    PlainWords.of(two.left()) + ": " + two.comparison().words() + " " + PlainWords.of(two.right());
            String population = two.population()
                    .map(select -> SqlWriter.write(select.ordered(List.of(), 1), dialect))
                    .orElse(null);
            return new Claim(
                    text, sql, new Expectation.Compare("first", two.comparison(), "second"), reading, population);
        }
        Assertion.OfRows rows = (Assertion.OfRows) assertion;
        String population = rows.population()
                .map(select -> SqlWriter.write(select.ordered(List.of(), 1), dialect))
                .orElse(null);
        String reading =
                PlainWords.of(rows.select()) + ": " + rows.expectation().describe();
        return new Claim(text, SqlWriter.write(rows.select(), dialect), rows.expectation(), reading, population);
    }
}
