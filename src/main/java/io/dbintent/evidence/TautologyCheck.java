package io.dbintent.evidence;

import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryPlace;
import io.dbintent.sql.QueryPredicate;
import io.dbintent.sql.QueryProjection;
import io.dbintent.sql.QueryShape;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does the query read tables, link them, and ask something that a row can answer either way? */
final class TautologyCheck implements Check {

    private static final Set<String> OPPOSITES =
            Set.of("= <>", "<> =", "< >=", ">= <", "> <=", "<= >", "IS NULL IS NOT NULL", "IS NOT NULL IS NULL");

    @Override
    public String name() {
        return "tautology";
    }

    @Override
    public Evidence examine(Subject subject) {
        return finding(subject)
                .map(detail -> objects(ReasonCode.TAUTOLOGY, detail))
                .orElseGet(() ->
                        accepts("reads " + String.join(", ", subject.shape().tables())));
    }

    private static Optional<String> finding(Subject subject) {
        QueryShape shape = subject.shape();
        if (shape.tables().isEmpty()) {
            return Optional.of("the query reads no table, so its result says nothing about the data");
        }
        if (!shape.constantBranches().isEmpty()) {
            return Optional.of("the query brings rows of its own: "
                    + shape.constantBranches().get(0));
        }
        if (!shape.constantConditions().isEmpty()) {
            return Optional.of("the condition " + shape.constantConditions().get(0) + " is the same for every row");
        }
        if (!shape.unjoined().isEmpty()) {
            return Optional.of("nothing links " + String.join(", ", shape.unjoined())
                    + " to the other tables, so every row is paired with every other");
        }
        return ownValue(shape)
                .or(() -> oppositeConditions(shape))
                .or(() -> emptyGroup(shape))
                .or(() -> shownOnly(subject))
                .or(() -> constantAnswer(subject))
                .or(() -> foregone(subject))
                .or(() -> unreadCount(subject));
    }

    /** A value that an inner query selects as it stands, to be found by the outer one. */
    private static Optional<String> ownValue(QueryShape shape) {
        return shape.literals().stream()
                .filter(literal -> literal.place() == QueryPlace.PROJECTION
                        && literal.depth() > 0
                        && literal.operator().isEmpty()
                        && !literal.inFunction()
                        && !isZeroOrOne(literal.value())
                        && !(literal.value() instanceof Literal.Text text
                                && text.value().isBlank()))
                .filter(literal -> literal.value() instanceof Literal.Text
                        || shape.literals().stream()
                                .anyMatch(other ->
                                        other.filters() && other.value().equals(literal.value())))
                .findFirst()
                .map(literal -> "the query brings the value " + Shown.literal(literal.value()) + " along itself");
    }

    private static Optional<String> oppositeConditions(QueryShape shape) {
        for (QueryPredicate one : shape.predicates()) {
            for (QueryPredicate two : shape.predicates()) {
                boolean together = one.index() < two.index()
                        && one.disjunction() > 0
                        && one.disjunction() == two.disjunction()
                        && !one.columns().isEmpty()
                        && !two.columns().isEmpty()
                        && one.columns().get(0).sameColumn(two.columns().get(0))
                        && (OPPOSITES.contains(one.operator() + " " + two.operator()) || isBlankPair(shape, one, two));
                boolean blank = together
                        && (one.operator() + " " + two.operator())
                                .matches("IS NULL <>|<> IS NULL|IS NOT NULL =|= IS NOT NULL");
                if (blank) {
                    return Optional.of(one.text() + " and " + two.text() + " are opposites of one another");
                }
                if (together && values(shape, one).equals(values(shape, two))) {
                    return Optional.of("one of " + one.text() + " and " + two.text() + " is true of every row");
                }
            }
        }
        return Optional.empty();
    }

    /** NULL or not blank, which leaves out the blank alone. */
    private static boolean isBlankPair(QueryShape shape, QueryPredicate one, QueryPredicate two) {
        java.util.List<Literal> all = new java.util.ArrayList<>(values(shape, one));
        all.addAll(values(shape, two));
        return all.size() == 1
                && all.get(0) instanceof Literal.Text text
                && text.value().isBlank();
    }

    /** A group always has a row, so that counting its rows never gives 0. */
    private static Optional<String> emptyGroup(QueryShape shape) {
        return shape.literals().stream()
                .filter(literal -> literal.place() == QueryPlace.HAVING
                        && literal.predicate() >= 0
                        && shape.predicates()
                                .get(literal.predicate())
                                .text()
                                .replace(" ", "")
                                .contains("COUNT(*)")
                        && literal.value() instanceof Literal.Numeric number
                        && Cut.of(literal.operator(), number.value(), true)
                                .map(cut -> cut.at().compareTo(java.math.BigDecimal.ONE) <= 0)
                                .orElse(number.value().signum() == 0))
                .findFirst()
                .map(literal -> "a group has at least one row, so "
                        + shape.predicates().get(literal.predicate()).text() + " is the same for every group");
    }

    private static java.util.List<Literal> values(QueryShape shape, QueryPredicate predicate) {
        return predicate.literals().stream()
                .map(index -> shape.literals().get(index).value())
                .toList();
    }

    /** A value that the claim names stands in the select list alone, which does not decide whether there are rows. */
    private static Optional<String> shownOnly(Subject subject) {
        QueryShape shape = subject.shape();
        boolean looksAtCells = !(subject.expectation() instanceof Expectation.AtLeastOneRow
                || subject.expectation() instanceof Expectation.NoRows
                || subject.expectation() instanceof Expectation.RowCount);
        if (looksAtCells || shape.kind() != QueryShape.ResultKind.ROWS) {
            return Optional.empty();
        }
        return shape.literals().stream()
                .filter(literal -> literal.place() == QueryPlace.PROJECTION
                        && literal.depth() == 0
                        && literal.value() instanceof Literal.Text text
                        && !text.value().isBlank()
                        && subject.text().lower().contains(Folding.fold(text.value()))
                        && shape.literals().stream()
                                .noneMatch(other -> other.place() != QueryPlace.PROJECTION
                                        && TypedComparison.same(
                                                TypedComparison.valueOf(other.value()),
                                                TypedComparison.valueOf(literal.value()))))
                .findFirst()
                .map(literal -> Shown.literal(literal.value())
                        + " is written in the query's own select list, where it decides nothing");
    }

    /** The value that the expectation wants is written into the select list. */
    private static Optional<String> constantAnswer(Subject subject) {
        QueryShape shape = subject.shape();
        boolean looksAtCells = subject.expectation() instanceof Expectation.ScalarValue
                || subject.expectation() instanceof Expectation.Compare
                || subject.expectation() instanceof Expectation.EveryRow
                || subject.expectation() instanceof Expectation.Top
                || subject.expectation() instanceof Expectation.SameRows;
        if (!looksAtCells) {
            return Optional.empty();
        }
        for (QueryProjection projection : shape.projections()) {
            if (projection.constant()) {
                return Optional.of("the result's " + (projection.label().isEmpty() ? "column" : projection.label())
                        + " is written in the query, not read from a table");
            }
        }
        if (subject.expectation() instanceof Expectation.ScalarValue scalar) {
            return shape.literals().stream()
                    .filter(literal -> literal.place() == QueryPlace.PROJECTION
                            && literal.operator().isEmpty()
                            && TypedComparison.same(
                                    TypedComparison.valueOf(literal.value()), TypedComparison.valueOf(scalar.value()))
                            && !isZeroOrOne(literal.value()))
                    .findFirst()
                    .map(literal -> "the expected value " + Shown.literal(literal.value())
                            + " is written in the query's own select list");
        }
        return Optional.empty();
    }

    private static boolean isZeroOrOne(Literal literal) {
        return literal instanceof Literal.Bool
                || (literal instanceof Literal.Numeric number
                        && number.value().abs().compareTo(java.math.BigDecimal.ONE) <= 0);
    }

    /** DISTINCT or GROUP BY make rows unique that need not be so in the table; a filter by the winner makes it win. */
    private static Optional<String> foregone(Subject subject) {
        QueryShape shape = subject.shape();
        if (subject.expectation() instanceof Expectation.Unique && (shape.distinct() || shape.grouped())) {
            return Optional.of("DISTINCT or GROUP BY makes the rows different, whatever the table holds");
        }
        if (subject.expectation() instanceof Expectation.Top top) {
            boolean filtered = shape.literals().stream()
                    .anyMatch(literal -> literal.filters()
                            && TypedComparison.same(
                                    TypedComparison.valueOf(literal.value()), TypedComparison.valueOf(top.value())));
            if (filtered) {
                return Optional.of("the rows were restricted to " + Shown.literal(top.value())
                        + " before looking for the" + " first");
            }
            if (shape.orders().isEmpty()) {
                return Optional.of("the rows are in no order, so being first means nothing");
            }
        }
        if (subject.expectation() instanceof Expectation.EveryRow every) {
            boolean filtered = shape.literals().stream()
                    .anyMatch(literal -> literal.filters()
                            && isColumn(literal.column(), every.column(), shape)
                            && TypedComparison.same(
                                    TypedComparison.valueOf(literal.value()), TypedComparison.valueOf(every.value())));
            if (filtered) {
                return Optional.of("the rows were restricted to those whose " + every.column() + " is "
                        + Shown.literal(every.value()) + " before looking at every one");
            }
        }
        return Optional.empty();
    }

    /** Whether a label of the result shows the column; so it is taken where nothing tells. */
    private static boolean isColumn(@Nullable QueryColumn column, String label, QueryShape shape) {
        if (column == null || column.name().equalsIgnoreCase(label)) {
            return true;
        }
        return shape.projections().stream().anyMatch(item -> {
            QueryColumn shown = item.column();
            return item.label().equalsIgnoreCase(label) && shown != null && shown.sameColumn(column);
        });
    }

    /** A row per thing with a count in it is a row also when the count is 0. */
    private static Optional<String> unreadCount(Subject subject) {
        QueryShape shape = subject.shape();
        boolean presence = subject.expectation() instanceof Expectation.AtLeastOneRow;
        boolean counts = shape.projections().stream()
                .anyMatch(item -> item.subquery() || (!item.aggregate().isEmpty() && shape.outerJoin()));
        return presence && shape.kind() == QueryShape.ResultKind.ROWS && counts && !shape.hasHaving()
                ? Optional.of("the rows carry a count that nobody looks at; a count of 0 is a row too")
                : Optional.empty();
    }
}
