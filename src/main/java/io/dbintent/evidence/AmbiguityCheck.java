package io.dbintent.evidence;

import io.dbintent.plan.Evidence;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.ReasonCode;
import io.dbintent.sql.QueryLiteral;
import io.dbintent.sql.QueryPredicate;
import io.dbintent.sql.QueryShape;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Does a claim about one named thing fit several, only some of which are as claimed? "Customer Frank lives in Berlin" is
 * no proof if there are two Franks.
 */
final class AmbiguityCheck implements Check {

    private static final Pattern SOME = Pattern.compile(
            "(?s).*\\b(?:there (?:is|are|exists?)|some|any|an?|one|exists?|at least|among|we have|called|named|titled)\\b.*");

    @Override
    public String name() {
        return "ambiguity";
    }

    @Override
    public Evidence examine(Subject subject) {
        Optional<String> things = things(subject);
        if (things.isPresent()) {
            String all = things.get();
            Optional<Integer> named =
                    subject.probe().rows(all, 50).map(rows -> rows.rows().size());
            Optional<Integer> fitting = subject.probe().rows(subject.sql(), 50).map(rows -> rows.rows()
                    .size());
            if (named.isPresent() && fitting.isPresent() && named.get() > fitting.get()) {
                return objects(
                        ReasonCode.UNCOMPARABLE,
                        "the claim fits " + named.get() + " rows, of which " + fitting.get() + " are as claimed: "
                                + all);
            }
        }
        return accepts("the claim fits one thing, or speaks of some");
    }

    /** Finds all that bear the name of the thing the claim is about; empty where the claim speaks of no such thing. */
    static Optional<String> things(Subject subject) {
        return conditionsOfTheSubject(subject).map(kept -> subject.control().onlyWith(kept));
    }

    /** The conditions that say which thing is meant, if the query asks a second thing of it in the same table. */
    private static Optional<Set<Integer>> conditionsOfTheSubject(Subject subject) {
        QueryShape shape = subject.shape();
        boolean simple = subject.expectation() instanceof Expectation.AtLeastOneRow
                && shape.kind() == QueryShape.ResultKind.ROWS
                && shape.tables().size() == 1
                && !shape.grouped()
                && !shape.setOperation()
                && shape.limit().isEmpty()
                && shape.predicates().stream()
                        .allMatch(predicate -> predicate.depth() == 0 && predicate.disjunction() == 0);
        List<ValueGroup> groups = ValueGroup.of(subject);
        if (!simple
                || groups.isEmpty()
                || shape.predicates().size() < 2
                || SOME.matcher(lead(subject, groups)).matches()) {
            return Optional.empty();
        }
        ValueGroup first = groups.stream()
                .min(Comparator.comparingInt(group -> start(subject, group)))
                .orElse(groups.get(0));
        Set<Integer> kept = new HashSet<>();
        for (QueryLiteral literal : first.literals()) {
            if (!literal.operator().equals("=") || literal.predicate() < 0) {
                return Optional.empty();
            }
            kept.add(literal.predicate());
        }
        boolean more = shape.predicates().stream().map(QueryPredicate::index).anyMatch(index -> !kept.contains(index));
        return more ? Optional.of(kept) : Optional.empty();
    }

    private static int start(Subject subject, ValueGroup group) {
        Coverage coverage = new Coverage(subject.text());
        return group.literals().stream()
                .mapToInt(literal -> literal.value() instanceof io.dbintent.sql.Literal.Text text
                        ? coverage.cover(text, false).map(Coverage.Span::start).orElse(Integer.MAX_VALUE)
                        : Math.max(
                                0,
                                subject.text().lower().indexOf(literal.value().display())))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The words before the first value. */
    private static String lead(Subject subject, List<ValueGroup> groups) {
        int at = groups.stream().mapToInt(group -> start(subject, group)).min().orElse(0);
        return subject.text()
                .lower()
                .substring(0, Math.min(at, subject.text().lower().length()));
    }
}
