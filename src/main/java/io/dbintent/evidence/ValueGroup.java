package io.dbintent.evidence;

import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryLiteral;
import io.dbintent.sql.QueryPlace;
import java.util.ArrayList;
import java.util.List;

/**
 * One value as a claim means it: a literal in all the places where the query has it, with the other parts of a name that
 * the query splits over columns.
 *
 * @param literals at least one
 */
record ValueGroup(List<QueryLiteral> literals) {

    private static final int MOST = 4;

    ValueGroup {
        literals = List.copyOf(literals);
    }

    String shown() {
        return String.join(
                " ",
                literals.stream()
                        .map(literal -> Shown.literal(literal.value()))
                        .distinct()
                        .toList());
    }

    /** The values that decide which rows a query finds, a few at most. */
    static List<ValueGroup> of(Subject subject) {
        List<ValueGroup> groups = new ArrayList<>();
        List<Coverage.Span> ends = new ArrayList<>();
        Coverage coverage = new Coverage(subject.intent());
        for (QueryLiteral literal : subject.shape().literals()) {
            if (!decides(literal)) {
                continue;
            }
            int same = indexOfSame(groups, literal);
            Coverage.Span span = literal.value() instanceof Literal.Text text
                    ? coverage.cover(text, literal.isPattern()).orElse(null)
                    : null;
            int at = same >= 0
                    ? same
                    : span == null
                            ? -1
                            : indexOfNeighbour(ends, span, subject.intent().original());
            if (at >= 0) {
                List<QueryLiteral> all = new ArrayList<>(groups.get(at).literals());
                all.add(literal);
                groups.set(at, new ValueGroup(all));
                if (span != null) {
                    ends.set(at, span);
                }
            } else if (groups.size() < MOST) {
                groups.add(new ValueGroup(List.of(literal)));
                ends.add(span == null ? new Coverage.Span(-1, -1) : span);
            }
        }
        return groups.stream()
                .map(group -> group.withOccurrences(subject.shape().literals()))
                .toList();
    }

    /** The same text as an argument beside the column changes with it, or a fallback would keep the outcome. */
    private ValueGroup withOccurrences(List<QueryLiteral> all) {
        List<QueryLiteral> more = new ArrayList<>(literals);
        for (QueryLiteral other : all) {
            boolean argument = other.operator().isEmpty() && other.filters() && other.value() instanceof Literal.Text;
            if (argument
                    && literals.stream().anyMatch(literal -> literal.value().equals(other.value()))) {
                more.add(other);
            }
        }
        return new ValueGroup(more);
    }

    private static boolean decides(QueryLiteral literal) {
        boolean compared = !literal.operator().isEmpty();
        boolean blank =
                literal.value() instanceof Literal.Text text && text.value().isBlank();
        boolean place = literal.filters() || literal.place() == QueryPlace.PROJECTION;
        return compared && place && !blank && !(literal.value() instanceof Literal.Null);
    }

    private static int indexOfSame(List<ValueGroup> groups, QueryLiteral literal) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).literals().stream()
                    .anyMatch(other -> other.value().equals(literal.value()))) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOfNeighbour(List<Coverage.Span> ends, Coverage.Span span, String text) {
        for (int i = 0; i < ends.size(); i++) {
            Coverage.Span other = ends.get(i);
            int from = Math.min(other.end(), span.end());
            int to = Math.max(other.start(), span.start());
            if (other.start() >= 0 && from <= to && text.substring(from, to).isBlank()) {
                return i;
            }
        }
        return -1;
    }
}
