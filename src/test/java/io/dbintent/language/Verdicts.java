package io.dbintent.language;

import io.dbintent.plan.Claim;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.Verdict;
import io.dbintent.sql.Literal;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Just enough of a verdict for the tests of this package: what the rows of a claim's query show. */
final class Verdicts {

    private Verdicts() {}

    /** The verdict on an intent; inconclusive where the engine abstains. */
    static Verdict of(String intent, JdbcFixture database) throws SQLException {
        return database.engine().read(intent) instanceof Reading.Understood understood
                ? of(understood.plan().claims(), database)
                : Verdict.INCONCLUSIVE;
    }

    static Verdict of(Claim claim, JdbcFixture database) throws SQLException {
        if (claim.population() != null && database.rows(claim.population(), 1).isEmpty()) {
            return Verdict.INCONCLUSIVE;
        }
        List<List<@Nullable Object>> rows = database.rows(claim.sql(), 5_000);
        return holds(claim.expectation(), rows) ? Verdict.PASS : Verdict.FAIL;
    }

    static Verdict of(List<Claim> claims, JdbcFixture database) throws SQLException {
        Verdict all = Verdict.PASS;
        for (Claim claim : claims) {
            all = all.and(of(claim, database));
        }
        return all;
    }

    private static boolean holds(Expectation expectation, List<List<@Nullable Object>> rows) {
        if (expectation instanceof Expectation.AtLeastOneRow || expectation instanceof Expectation.RowsReturned) {
            return !rows.isEmpty();
        } else if (expectation instanceof Expectation.NoRows) {
            return rows.isEmpty();
        } else if (expectation instanceof Expectation.ScalarValue scalar) {
            Object cell = rows.get(0).get(0);
            return cell != null && scalar.comparison().holds(compare(cell, scalar.value()));
        } else if (expectation instanceof Expectation.Compare compare) {
            return compare.comparison()
                    .holds(ordered(
                            String.valueOf(rows.get(0).get(0)),
                            String.valueOf(rows.get(0).get(1))));
        } else if (expectation instanceof Expectation.Top top) {
            boolean first = !rows.isEmpty() && compare(rows.get(0).get(0), top.value()) == 0;
            boolean tied = rows.size() > 1
                    && String.valueOf(rows.get(0).get(1))
                            .equals(String.valueOf(rows.get(1).get(1)));
            return first && !tied;
        }
        throw new IllegalArgumentException("The tests do not know " + expectation);
    }

    /** Numbers as numbers, dates and other texts as texts. */
    private static int ordered(String left, String right) {
        String number = "-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?";
        return left.matches(number) && right.matches(number)
                ? new BigDecimal(left).compareTo(new BigDecimal(right))
                : left.compareTo(right);
    }

    private static int compare(@Nullable Object cell, Literal literal) {
        if (literal instanceof Literal.Numeric number && cell != null) {
            return new BigDecimal(cell.toString()).compareTo(number.value());
        }
        return String.valueOf(cell).compareTo(literal.display());
    }
}
