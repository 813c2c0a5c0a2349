package io.dbintent.language;

import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import java.util.List;
import java.util.Optional;

/** The logical form of one claim. */
sealed interface Assertion {

    /** What the rows of one query must show. */
    record OfRows(Select select, Expectation expectation, Optional<Select> population, Optional<Select> subject)
            implements Assertion {}

    /**
     * How the values of two queries compare.
     *
     * @param population rows without which the claim would hold of nothing
     * @param oneRow whether each query must find exactly one row for there to be anything to compare
     */
    record OfTwo(Select left, Comparison comparison, Select right, Optional<Select> population, boolean oneRow)
            implements Assertion {}

    /** How two figures compare, which there are always. */
    static Assertion figures(Select left, Comparison comparison, Select right) {
        return new OfTwo(left, comparison, right, Optional.empty(), false);
    }

    /** How a value of one named thing compares to one of another. */
    static Assertion things(Select left, Comparison comparison, Select right) {
        return new OfTwo(left, comparison, right, Optional.empty(), true);
    }

    static Assertion some(Select select) {
        return new OfRows(select, new Expectation.AtLeastOneRow(), Optional.empty(), Optional.empty());
    }

    static Assertion none(Select select) {
        return new OfRows(select, new Expectation.NoRows(), Optional.empty(), Optional.empty());
    }

    /** Every row of {@code all} has {@code predicate}: no row is a counterexample, and there are rows. */
    static Assertion every(Select all, Condition predicate) {
        List<Condition> where = new java.util.ArrayList<>(all.where());
        where.add(new Condition.Not(predicate));
        Select counterexamples = Select.of(all.table(), all.outputs(), where);
        return new OfRows(counterexamples, new Expectation.NoRows(), Optional.of(all), Optional.empty());
    }

    /** As {@link #every}, but where some are counterexamples and others not, the claim may mean that not all are. */
    static Assertion everyOrNot(Select all, Condition predicate) {
        OfRows every = (OfRows) every(all, predicate);
        return new OfRows(every.select(), every.expectation(), every.population(), Optional.of(all));
    }

    /** A thing that the claim names has {@code predicate}. */
    static Assertion named(Select subject, Condition predicate) {
        List<Condition> where = new java.util.ArrayList<>(subject.where());
        where.add(predicate);
        Select select = Select.of(subject.table(), subject.outputs(), where);
        return new OfRows(select, new Expectation.AtLeastOneRow(), Optional.empty(), Optional.of(subject));
    }
}
