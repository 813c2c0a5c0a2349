package io.dbintent.evidence;

import io.dbintent.evidence.Control.Effect;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Would the outcome be another if the claim were false? A control run in the same transaction is chosen to reverse it:
 * presence and lower bounds get a value that cannot occur, absence and upper bounds one that does, universals are turned
 * round.
 */
final class CounterfactualCheck implements Check {

    @Override
    public String name() {
        return "counterfactual";
    }

    @Override
    public Evidence examine(Subject subject) {
        return VacuityCheck.claimsAbsence(subject) ? absence(subject) : presence(subject);
    }

    private Evidence presence(Subject subject) {
        Control control = new Control(subject);
        List<String> moved = new ArrayList<>();
        for (ValueGroup group : ValueGroup.of(subject)) {
            Effect effect = control.deny(group);
            if (effect == Effect.UNMOVED && mayBeNothing(subject.expectation())) {
                effect = control.admit(group);
            }
            if (effect == Effect.UNMOVED) {
                return objects(
                        ReasonCode.BLIND,
                        "with a value that cannot occur in place of " + group.shown()
                                + " the outcome is the same, so that value carries no weight");
            }
            if (effect == Effect.REVERSED) {
                moved.add(group.shown());
            }
        }
        return accepts(
                moved.isEmpty()
                        ? "the query has no value that could be changed"
                        : "with another value in place of " + String.join(", ", moved) + " the outcome changes");
    }

    /** An upper bound holds of nothing too, and a retrieval may count nothing: then a value that occurs must show. */
    private static boolean mayBeNothing(Expectation expectation) {
        return expectation instanceof Expectation.RowsReturned || isUpperBound(expectation);
    }

    static boolean isUpperBound(Expectation expectation) {
        Comparison comparison = expectation instanceof Expectation.RowCount count
                ? count.comparison()
                : expectation instanceof Expectation.ScalarValue scalar ? scalar.comparison() : Comparison.EQUAL;
        return comparison == Comparison.LESS || comparison == Comparison.LESS_OR_EQUAL;
    }

    private Evidence absence(Subject subject) {
        Control control = new Control(subject);
        boolean unmoved = false;
        for (ValueGroup group : ValueGroup.of(subject)) {
            Effect effect = control.admit(group);
            if (effect == Effect.REVERSED) {
                return negatives(subject, "with an existing value in place of " + group.shown() + " rows are found");
            }
            unmoved |= effect == Effect.UNMOVED;
        }
        Optional<Boolean> turned =
                subject.control().negated().flatMap(sql -> subject.probe().finds(sql));
        if (turned.isPresent() && turned.get() && !unmoved) {
            return negatives(subject, "with its condition turned round the query finds rows");
        }
        if (unmoved || turned.isPresent()) {
            return objects(
                    ReasonCode.BLIND,
                    "the query finds nothing whatever values it is given, so finding nothing proves nothing");
        }
        return negatives(subject, "the query has no condition that could be changed");
    }

    /** A NULL can keep a row out of both a condition and its opposite. */
    private Evidence negatives(Subject subject, String detail) {
        for (String nulls : subject.control().nullsInNotIn()) {
            if (subject.probe().finds(nulls).orElse(false)) {
                return objects(
                        ReasonCode.BLIND,
                        "NOT IN over a list with a NULL in it is true of no row: " + nulls + " finds one");
            }
        }
        if (Quantifier.of(subject.text()).universal() && Nullability.anyInConditions(subject)) {
            Optional<String> neither = subject.control().undecided();
            if (neither.isPresent() && subject.probe().finds(neither.get()).orElse(false)) {
                return objects(
                        ReasonCode.UNCOMPARABLE,
                        "for some rows a NULL leaves open whether the claim holds: " + neither.get() + " finds them");
            }
        }
        return accepts(detail);
    }
}
