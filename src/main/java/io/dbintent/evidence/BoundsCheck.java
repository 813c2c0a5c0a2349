package io.dbintent.evidence;

import io.dbintent.evidence.Bounds.Relation;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryLiteral;
import io.dbintent.sql.QueryPlace;
import io.dbintent.sql.QueryShape;
import java.util.Optional;

/** Are numbers and dates compared as the claim compares them: at least, more than, before, exactly? */
final class BoundsCheck implements Check {

    @Override
    public String name() {
        return "bounds";
    }

    @Override
    public Evidence examine(Subject subject) {
        Negations negations = new Negations(subject);
        Bounds bounds = new Bounds(subject);
        return inExpectation(subject, subject.expectation(), bounds, negations)
                .or(() -> inQuery(subject, bounds, negations))
                .or(() -> inProjection(subject, negations))
                .or(() -> halfRange(subject))
                .or(() -> betweenColumns(subject, negations))
                .map(detail -> objects(ReasonCode.POLARITY, detail))
                .orElseGet(() -> accepts("numbers and dates are compared as the claim compares them"));
    }

    private static Optional<String> inExpectation(
            Subject subject, Expectation expectation, Bounds bounds, Negations negations) {
        if (expectation instanceof Expectation.ScalarValue scalar) {
            return expected(subject, scalar.value(), scalar.comparison(), bounds, negations);
        } else if (expectation instanceof Expectation.RowCount count) {
            return expected(subject, Literal.Numeric.of(count.count()), count.comparison(), bounds, negations);
        } else if (expectation instanceof Expectation.Compare compare) {
            return compared(subject, compare, negations);
        }
        return Optional.empty();
    }

    private static Optional<String> expected(
            Subject subject, Literal value, Comparison comparison, Bounds bounds, Negations negations) {
        boolean denied = negations.inClaim() % 2 == 1 || negations.doubtful();
        if (comparison != Comparison.EQUAL && !denied && bounds.isSaidExactly(value, comparison.symbol())) {
            return Optional.of("the claim says exactly " + Shown.literal(value) + ", not " + comparison.words());
        }
        if (comparison == Comparison.NOT_EQUAL) {
            return denied ? Optional.empty() : Optional.of("the expectation denies a value that the claim asserts");
        }
        if (value instanceof Literal.Numeric || value instanceof Literal.Date) {
            boolean whole = subject.shape().kind() == QueryShape.ResultKind.COUNT
                    || subject.expectation() instanceof Expectation.RowCount;
            Relation relation = bounds.relation(value, comparison.symbol(), whole);
            if (relation == Relation.OTHER || (relation == Relation.OPPOSITE && !denied)) {
                return Optional.of(
                        "the claim does not say \"" + comparison.words() + " " + Shown.literal(value) + "\"");
            }
            if (relation == Relation.UNKNOWN && comparison != Comparison.EQUAL && isTrivial(value, comparison)) {
                return Optional.of(
                        "\"" + comparison.words() + " " + Shown.literal(value) + "\" is true of every count");
            }
        } else if (comparison != Comparison.EQUAL) {
            return Optional.of("the claim does not say \"" + comparison.words() + " " + Shown.literal(value) + "\"");
        }
        return Optional.empty();
    }

    private static boolean isTrivial(Literal value, Comparison comparison) {
        return value instanceof Literal.Numeric number
                && ((comparison == Comparison.GREATER_OR_EQUAL && number.value().signum() <= 0)
                        || (comparison == Comparison.GREATER && number.value().signum() < 0));
    }

    /** "More in Germany than in France" is a strict comparison, and it has a direction. */
    private static Optional<String> compared(Subject subject, Expectation.Compare compare, Negations negations) {
        String text = subject.text().lower();
        boolean more =
                text.matches("(?s).*\\b(?:more|greater|higher|larger|bigger|longer|later|over|above|exceeds?)\\b.*");
        boolean less = text.matches("(?s).*\\b(?:less|fewer|lower|smaller|shorter|earlier|cheaper|under|below)\\b.*");
        boolean loose = text.matches(
                "(?s).*\\b(?:at least|at most|or equal|as many|as much|no more|no less|no fewer|same|equal|match(?:es)?)\\b.*");
        if (!more
                && !less
                && !loose
                && !text.matches("(?s).*\\b(?:than|most|least|exceed|outnumber|before|after)\\b.*")) {
            return Optional.of("the claim compares nothing, the expectation " + compare.describe() + " does");
        }
        if (loose || negations.inClaim() > 0 || more == less) {
            return Optional.empty();
        }
        boolean strict = compare.comparison() == Comparison.GREATER || compare.comparison() == Comparison.LESS;
        if (!strict) {
            return Optional.of("the claim is a strict comparison, the expectation " + compare.describe() + " is not");
        }
        return direction(subject, compare, more);
    }

    /** What the claim names first is on the side that "more" favours. */
    private static Optional<String> direction(Subject subject, Expectation.Compare compare, boolean more) {
        Coverage left = new Coverage(subject.text());
        int leftAt = place(subject, compare.left(), left);
        int rightAt = place(subject, compare.right(), left);
        if (leftAt < 0 || rightAt < 0 || leftAt == rightAt) {
            return Optional.empty();
        }
        boolean leftFirst = leftAt < rightAt;
        boolean leftGreater = compare.comparison() == Comparison.GREATER;
        return leftFirst == (leftGreater == more)
                ? Optional.empty()
                : Optional.of("the claim compares the two the other way round");
    }

    /** Where in the claim the value stands that one column of the result is about; -1 if that is not clear. */
    private static int place(Subject subject, String label, Coverage coverage) {
        QueryShape shape = subject.shape();
        int at = -1;
        for (int i = 0; i < shape.projections().size(); i++) {
            if (shape.projections().get(i).label().equalsIgnoreCase(label) || label.equals(String.valueOf(i))) {
                at = i;
            }
        }
        int sides = 0;
        for (QueryLiteral literal : shape.literals()) {
            boolean side = literal.depth() == 1 || (literal.depth() == 0 && literal.place() == QueryPlace.PROJECTION);
            int start = side ? start(subject, literal.value(), coverage) : -1;
            if (start >= 0) {
                if (sides == at && shape.projections().size() == 2) {
                    return start;
                }
                sides++;
            }
        }
        return -1;
    }

    private static int start(Subject subject, Literal value, Coverage coverage) {
        if (value instanceof Literal.Text text) {
            return coverage.cover(text, false).map(Coverage.Span::start).orElse(-1);
        }
        return subject.text().words().stream()
                .filter(word -> value instanceof Literal.Numeric number
                        && Dates.month(word.lower()) > 0
                        && number.value().compareTo(java.math.BigDecimal.valueOf(Dates.month(word.lower()))) == 0)
                .map(ClaimText.Word::start)
                .findFirst()
                .orElse(-1);
    }

    /** SUM(a <> b) counts what the claim does not speak of. */
    private static Optional<String> inProjection(Subject subject, Negations negations) {
        return subject.shape().literals().stream()
                .filter(literal -> literal.place() == QueryPlace.PROJECTION
                        && literal.value() instanceof Literal.Text
                        && NamedValues.day(literal.value()) == null
                        && literal.operator().matches("<>|[<>]=?|NOT .*")
                        && negations.inClaim() == 0
                        && !negations.doubtful())
                .findFirst()
                .map(literal ->
                        "the claim does not say \"" + literal.operator() + " " + Shown.literal(literal.value()) + "\"");
    }

    private static Optional<String> inQuery(Subject subject, Bounds bounds, Negations negations) {
        for (QueryLiteral literal : subject.shape().literals()) {
            boolean inequality =
                    Cut.of(literal.operator(), java.math.BigDecimal.ZERO, false).isPresent();
            if (!inequality || negations.countsRepeats(literal) || !literal.filters() || literal.predicate() < 0) {
                if (literal.filters() && isExactWhereBoundIsClaimed(literal, bounds)) {
                    return Optional.of("the claim gives a bound, the query compares exactly with "
                            + Shown.literal(literal.value()));
                }
                continue;
            }
            if (literal.value() instanceof Literal.Text && NamedValues.day(literal.value()) == null) {
                return Optional.of("the claim says nothing of an order of texts, yet the query compares with "
                        + literal.operator() + " " + Shown.literal(literal.value()));
            }
            Relation relation = bounds.relation(literal);
            if (relation == Relation.OTHER) {
                return Optional.of("the claim does not say \"" + literal.operator() + " "
                        + Shown.literal(literal.value()) + "\", nor its opposite");
            }
            int others = negations.inQuery(literal.predicate());
            if (relation == Relation.UNKNOWN
                    || others < 0
                    || negations.doubtful()
                    || !literal.certain()
                    || !known(subject.expectation())
                    || literal.disjunction() > 0) {
                continue;
            }
            int sum = negations.inClaim() + negations.inExpectation() + others;
            boolean turned =
                    subject.shape().predicates().get(literal.predicate()).negated();
            boolean wantsOpposite = (sum + (turned ? 1 : 0)) % 2 == 1;
            if (wantsOpposite != (relation == Relation.OPPOSITE)) {
                return Optional.of("the query compares with " + literal.operator() + " "
                        + Shown.literal(literal.value()) + ", the opposite of what the claim needs");
            }
        }
        return Optional.empty();
    }

    /** "In 2024" needs a bound at either end. */
    private static Optional<String> halfRange(Subject subject) {
        for (Mention mention : subject.text().mentions()) {
            java.time.LocalDate from = mention.from();
            java.time.LocalDate to = mention.to();
            if (from == null
                    || to == null
                    || from.equals(to)
                    || Bound.of(subject.text(), mention) != Comparison.EQUAL
                    || Bound.isRange(subject.text(), mention)) {
                continue;
            }
            boolean lower = false;
            boolean upper = false;
            boolean inequality = false;
            for (QueryLiteral literal : subject.shape().literals()) {
                java.time.LocalDate day = NamedValues.day(literal.value());
                if (day != null && literal.operator().matches("[<>]=?")) {
                    inequality = true;
                    lower |= day.equals(from) || day.equals(from.minusDays(1));
                    upper |= day.equals(to) || day.equals(to.plusDays(1));
                }
            }
            if (inequality && lower != upper) {
                return Optional.of("the claim speaks of " + mention.text() + ", the query bounds it at one end only");
            }
        }
        return Optional.empty();
    }

    /** "Below" leaves out "equal", and its opposite takes it in. */
    private static Optional<String> betweenColumns(Subject subject, Negations negations) {
        String text = subject.text().lower();
        boolean strict = text.matches(
                "(?s).*\\b(?:below|under|above|over|less|fewer|more|greater|higher|lower|cheaper|before|after|"
                        + "earlier|later|exceeds?|longer|shorter|larger|smaller) (?:than )?(?:its|their|the|his|her|it)\\b.*");
        boolean loose =
                text.matches("(?s).*\\b(?:at least|at most|no more|no less|not more|not less|or equal|up to)\\b.*");
        for (io.dbintent.sql.QueryPredicate predicate : subject.shape().predicates()) {
            boolean columns = predicate.literals().isEmpty()
                    && predicate.columns().size() == 2
                    && predicate.operator().matches("[<>]=?")
                    && predicate.disjunction() == 0
                    && predicate.certain();
            int others = columns ? negations.inQuery(predicate.index()) : -1;
            if (others < 0 || !strict || loose || negations.doubtful() || !known(subject.expectation())) {
                continue;
            }
            int sum = negations.inClaim() + negations.inExpectation() + others + (predicate.negated() ? 1 : 0);
            boolean open = predicate.operator().length() == 1;
            if (open == (sum % 2 == 1)) {
                return Optional.of(predicate.text() + " treats equal values otherwise than the claim");
            }
        }
        return Optional.empty();
    }

    private static boolean known(Expectation expectation) {
        return expectation instanceof Expectation.AtLeastOneRow
                || expectation instanceof Expectation.NoRows
                || expectation instanceof Expectation.ScalarValue
                || expectation instanceof Expectation.RowCount
                || expectation instanceof Expectation.RowsReturned;
    }

    private static boolean isExactWhereBoundIsClaimed(QueryLiteral literal, Bounds bounds) {
        boolean exact = literal.operator().equals("=") || literal.operator().equals("<>");
        return exact
                && literal.place() != QueryPlace.JOIN
                && literal.value() instanceof Literal.Numeric
                && bounds.relation(literal) == Relation.OTHER;
    }
}
