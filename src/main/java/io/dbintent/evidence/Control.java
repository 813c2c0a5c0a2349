package io.dbintent.evidence;

import io.dbintent.database.Row;
import io.dbintent.database.Rows;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryLiteral;
import io.dbintent.sql.QueryPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Control runs for one value of a query: chosen to reverse the outcome, which must then reverse. */
final class Control {

    /** What a control run showed. */
    enum Effect {
        /** The outcome turned, or the result changed where it could not turn. */
        REVERSED,
        /** Nothing changed although it had to: the value carries no weight. */
        UNMOVED,
        /** No control could be made, or the one that was made cannot tell. */
        SILENT
    }

    private final Subject subject;

    Control(Subject subject) {
        this.subject = subject;
    }

    /** The value replaced by one that cannot occur; what was found must no longer be found. */
    Effect deny(ValueGroup group) {
        Optional<Map<Integer, Literal>> replacements = ControlValues.denying(required(group), subject.schema());
        if (replacements.isEmpty() || replacements.get().isEmpty()) {
            return Effect.SILENT;
        }
        return compare(subject.control().replacing(replacements.get()), certain(group));
    }

    /** The value replaced by one that does occur; what was not found must then be found. */
    Effect admit(ValueGroup group) {
        Optional<Map<Integer, Literal>> any = ControlValues.admitting(required(group), subject.schema());
        if (any.isPresent() && !any.get().isEmpty()) {
            return compare(subject.control().replacing(any.get()), certain(group));
        }
        return occurring(group)
                .map(replacements -> compare(subject.control().replacing(replacements), certain(group)))
                .orElse(Effect.SILENT);
    }

    /** A part of a name that stands under OR cannot be changed alone. */
    private static List<QueryLiteral> required(ValueGroup group) {
        return group.literals();
    }

    private static boolean certain(ValueGroup group) {
        return group.literals().stream()
                .allMatch(literal -> literal.certain() && literal.place() != QueryPlace.PROJECTION);
    }

    private Effect compare(String sql, boolean mustTurn) {
        Optional<Observation> seen = subject.probe().observe(sql, subject.expectation());
        if (seen.isEmpty()) {
            return Effect.SILENT;
        }
        if (seen.get().outcome() != subject.seen().outcome()) {
            return Effect.REVERSED;
        }
        if (mustTurn && subject.expectation() instanceof io.dbintent.plan.Expectation.AtLeastOneRow) {
            return Effect.UNMOVED;
        }
        return changes(sql);
    }

    /** Whether the control's rows differ from the query's own. */
    Effect changes(String sql) {
        Optional<Long> before = subject.probe().digest(subject.sql());
        Optional<Long> after = subject.probe().digest(sql);
        if (before.isEmpty() || after.isEmpty()) {
            return Effect.SILENT;
        }
        return before.get().equals(after.get()) ? Effect.UNMOVED : Effect.REVERSED;
    }

    /** Values that the compared columns have together, where the rest of the query holds. */
    private Optional<Map<Integer, Literal>> occurring(ValueGroup group) {
        Set<Integer> predicates = new LinkedHashSet<>();
        group.literals().forEach(literal -> predicates.add(literal.predicate()));
        boolean outermost =
                group.literals().stream().allMatch(literal -> literal.depth() == 0 && literal.predicate() >= 0);
        if (!outermost) {
            return alone(group);
        }
        List<Integer> order = new ArrayList<>(predicates);
        Optional<String> sql = subject.control().valuesInPlaceOf(order);
        if (sql.isEmpty()) {
            return alone(group);
        }
        Optional<Row> row = subject.probe().rows(sql.get(), 1).flatMap(Control::first);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Literal> replacements = new HashMap<>();
        for (QueryLiteral literal : group.literals()) {
            Object cell = row.get().cells().get(order.indexOf(literal.predicate()));
            ControlValues.literal(cell).ifPresent(value -> replacements.put(literal.index(), value));
        }
        return replacements.size() == group.literals().size() ? Optional.of(replacements) : Optional.empty();
    }

    private Optional<Map<Integer, Literal>> alone(ValueGroup group) {
        Map<Integer, Literal> replacements = new HashMap<>();
        for (QueryLiteral literal : group.literals()) {
            Optional<Literal> value = subject.control()
                    .valuesOf(literal)
                    .flatMap(sql -> subject.probe().rows(sql, 1))
                    .flatMap(Control::first)
                    .flatMap(row -> ControlValues.literal(row.cells().get(0)));
            if (value.isEmpty() || literal.inFunction()) {
                return Optional.empty();
            }
            replacements.put(literal.index(), value.get());
        }
        return Optional.of(replacements);
    }

    private static Optional<Row> first(Rows rows) {
        return rows.rows().stream().findFirst();
    }
}
