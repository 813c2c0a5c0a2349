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

    /** How the single values of two queries compare. */
    record OfTwo(Select left, Comparison comparison, Select right) implements Assertion {}

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

    /** A thing that the claim names has {@code predicate}. */
    static Assertion named(Select subject, Condition predicate) {
        List<Condition> where = new java.util.ArrayList<>(subject.where());
        where.add(predicate);
        Select select = Select.of(subject.table(), subject.outputs(), where);
        return new OfRows(select, new Expectation.AtLeastOneRow(), Optional.empty(), Optional.of(subject));
    }
}
