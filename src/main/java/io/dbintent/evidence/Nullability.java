package io.dbintent.evidence;

import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryPlace;
import io.dbintent.sql.QueryPredicate;
import java.util.Set;

/** Whether NULL can leave a condition of a query undecided. */
final class Nullability {

    private static final Set<String> NEVER_UNDECIDED = Set.of("IS NULL", "IS NOT NULL", "EXISTS", "NOT EXISTS");

    private Nullability() {}

    static boolean anyInConditions(Subject subject) {
        for (QueryPredicate predicate : subject.shape().predicates()) {
            boolean undecidable = predicate.depth() == 0
                    && predicate.place() == QueryPlace.WHERE
                    && !NEVER_UNDECIDED.contains(predicate.operator());
            if (undecidable && predicate.columns().stream().anyMatch(column -> nullable(subject, column))) {
                return true;
            }
        }
        return false;
    }

    private static boolean nullable(Subject subject, QueryColumn column) {
        return subject.schema()
                .table(column.table())
                .flatMap(table -> table.column(column.name()))
                .map(io.dbintent.schema.Column::nullable)
                .orElse(true);
    }
}
