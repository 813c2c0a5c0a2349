package io.dbintent.evidence;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryPredicate;
import io.dbintent.sql.QueryShape;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Are there any of the things that an absence or a universal speaks of? */
final class VacuityCheck implements Check {

    private static final Set<String> POSITIVE = Set.of("=", "IN", "LIKE", "BETWEEN");

    @Override
    public String name() {
        return "vacuity";
    }

    @Override
    public Evidence examine(Subject subject) {
        String population = subject.claim().population();
        if (population != null && !population.isBlank()) {
            Optional<Observation> seen = subject.probe().observe(population, new Expectation.AtLeastOneRow());
            if (seen.isPresent() && seen.get().outcome() == Outcome.VIOLATED) {
                return objects(
                        ReasonCode.VACUOUS,
                        "nothing that the claim speaks of exists now: " + population + " finds "
                                + seen.get().seen());
            }
        }
        if (!claimsAbsence(subject)) {
            return accepts("the query itself finds what the claim speaks of");
        }
        String derived = contradicting(subject);
        Optional<Observation> seen = subject.probe().observe(derived, new Expectation.AtLeastOneRow());
        if (seen.isPresent() && seen.get().outcome() == Outcome.VIOLATED) {
            return objects(
                    ReasonCode.VACUOUS,
                    "there is nothing that could contradict the claim: " + derived + " finds "
                            + seen.get().seen());
        }
        return accepts("there are things that could contradict the claim");
    }

    /** For an absence: finds the things that could contradict it. */
    static String contradicting(Subject subject) {
        return subject.control().onlyWith(restrictions(subject));
    }

    static boolean claimsAbsence(Subject subject) {
        Expectation expectation = subject.expectation();
        if (expectation instanceof Expectation.NoRows) {
            return true;
        }
        boolean zero = expectation instanceof Expectation.ScalarValue scalar
                && scalar.comparison() == Comparison.EQUAL
                && scalar.value() instanceof Literal.Numeric number
                && number.value().signum() == 0;
        boolean noRow = expectation instanceof Expectation.RowCount count
                && count.comparison() == Comparison.EQUAL
                && count.count() == 0;
        return noRow || (zero && subject.shape().kind() == QueryShape.ResultKind.COUNT);
    }

    /** Of a universal's counterexamples, the conditions that say which things are meant, not what is claimed of them. */
    private static Set<Integer> restrictions(Subject subject) {
        Set<Integer> kept = new HashSet<>();
        if (!Quantifier.of(subject.text()).universal()) {
            return kept;
        }
        boolean claimed = false;
        for (QueryPredicate predicate : subject.shape().predicates()) {
            if (predicate.depth() == 0 && predicate.place() != io.dbintent.sql.QueryPlace.JOIN) {
                boolean restricts = POSITIVE.contains(predicate.operator())
                        && predicate.nots() % 2 == 0
                        && predicate.disjunction() == 0
                        && !predicate.hasSubquery()
                        && !isBlank(subject.shape(), predicate);
                if (restricts) {
                    kept.add(predicate.index());
                } else {
                    claimed = true;
                }
            }
        }
        return claimed ? kept : Set.of();
    }

    private static boolean isBlank(QueryShape shape, QueryPredicate predicate) {
        return predicate.literals().stream()
                .map(index -> shape.literals().get(index).value())
                .anyMatch(value ->
                        value instanceof Literal.Text text && text.value().isBlank());
    }
}
