package io.dbintent.evidence;

import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.QueryShape;
import java.util.Optional;

/**
 * Do the claim's quantifier and negations agree with those of the expectation and the query? A word alone never decides:
 * "some letters have no sender" needs rows, "no letter lacks a date" needs none.
 */
final class PolarityCheck implements Check {

    @Override
    public String name() {
        return "polarity";
    }

    @Override
    public Evidence examine(Subject subject) {
        return quantifier(subject)
                .or(() -> negations(subject))
                .map(detail -> objects(ReasonCode.POLARITY, detail))
                .orElseGet(() -> accepts("the claim's quantifier and negations agree with the expectation"));
    }

    private static Optional<String> quantifier(Subject subject) {
        Quantifier quantifier = Quantifier.of(subject.text());
        Expectation expectation = subject.expectation();
        boolean rows = subject.shape().kind() == QueryShape.ResultKind.ROWS;
        boolean some = expectation instanceof Expectation.AtLeastOneRow;
        boolean none = expectation instanceof Expectation.NoRows;
        boolean denies = new Negations(subject).inQuery(-1) != 0;
        if (quantifier.universal() && some && rows) {
            return Optional.of("the claim speaks of all, but one row would satisfy the expectation");
        }
        if (quantifier.absence() && some && !denies) {
            return Optional.of("the claim denies, but the expectation wants a row");
        }
        if (quantifier.existential() && none) {
            return Optional.of("the claim says that there are some, but the expectation wants no rows");
        }
        return Optional.empty();
    }

    private static Optional<String> negations(Subject subject) {
        Expectation expectation = subject.expectation();
        boolean counted = expectation instanceof Expectation.AtLeastOneRow
                || expectation instanceof Expectation.NoRows
                || expectation instanceof Expectation.ScalarValue
                || expectation instanceof Expectation.RowCount
                || expectation instanceof Expectation.Compare
                || expectation instanceof Expectation.RowsReturned;
        Negations negations = new Negations(subject);
        int query = negations.inQuery(-1);
        if (!counted || query < 0 || negations.doubtful()) {
            return Optional.empty();
        }
        int claim = negations.inClaim() + (subject.shape().hasHaving() ? negations.uniqueness() : 0);
        if ((claim + negations.inExpectation() + query) % 2 != 0) {
            return Optional.of("the claim has " + count(claim) + ", the query and the expectation together "
                    + count(query + negations.inExpectation()) + ": one got lost or was added");
        }
        if (query > claim + negations.inExpectation()) {
            return Optional.of("the query has " + count(query) + ", the claim " + count(claim));
        }
        return Optional.empty();
    }

    private static String count(int negations) {
        return negations == 0 ? "no negation" : negations == 1 ? "one negation" : negations + " negations";
    }
}
