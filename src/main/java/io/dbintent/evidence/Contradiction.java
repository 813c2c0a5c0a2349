package io.dbintent.evidence;

import io.dbintent.plan.Expectation;
import io.dbintent.sql.Literal;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryLiteral;
import io.dbintent.sql.QueryPlace;
import java.util.List;
import java.util.Optional;

/**
 * A contradicted claim in words.
 *
 * @param nearest the existing value that is spelled most like the one that was not found
 */
record Contradiction(String reason, Optional<String> nearest) {

    static Contradiction of(Subject subject) {
        boolean missing = subject.seen().outcome() == Outcome.VIOLATED
                && (subject.expectation() instanceof Expectation.AtLeastOneRow
                        || subject.seen().seen().equals("no such row"));
        return missing ? missing(subject) : other(subject);
    }

    private static Contradiction other(Subject subject) {
        if (subject.expectation() instanceof Expectation.NoRows) {
            return new Contradiction(
                    "found what should not be there: " + subject.seen().seen(), Optional.empty());
        }
        return new Contradiction(
                "expected " + subject.seen().expected() + ", saw "
                        + subject.seen().seen(),
                Optional.empty());
    }

    private static Contradiction missing(Subject subject) {
        List<ValueGroup> searched = ValueGroup.of(subject).stream()
                .filter(group -> group.literals().stream().allMatch(Contradiction::isSearched))
                .toList();
        if (searched.isEmpty()) {
            String table = subject.shape().tables().stream().findFirst().orElse("");
            return new Contradiction("not found: " + subject.seen().seen() + of(subject, table), Optional.empty());
        }
        ValueGroup culprit = searched.stream()
                .filter(group -> !exists(subject, group))
                .findFirst()
                .orElse(searched.get(0));
        String what = String.join(
                ", ",
                culprit.literals().stream()
                        .map(literal -> column(literal) + " " + Shown.literal(literal.value()))
                        .distinct()
                        .toList());
        QueryColumn column = culprit.literals().get(0).column();
        String table = column == null ? "" : column.table();
        String together = exists(subject, culprit) ? ", which is there, together with the rest of the claim" : "";
        return new Contradiction(
                "not found: " + what + together + of(subject, table), NearestValue.of(subject, culprit));
    }

    private static boolean isSearched(QueryLiteral literal) {
        return literal.column() != null
                && literal.place() != QueryPlace.PROJECTION
                && literal.nots() == 0
                && List.of("=", "IN", "LIKE").contains(literal.operator());
    }

    private static String column(QueryLiteral literal) {
        QueryColumn column = literal.column();
        return column == null ? "" : column.qualified();
    }

    private static boolean exists(Subject subject, ValueGroup group) {
        QueryColumn column = group.literals().get(0).column();
        if (column == null || column.table().isEmpty()) {
            return true;
        }
        StringBuilder where = new StringBuilder();
        for (QueryLiteral literal : group.literals()) {
            QueryColumn own = literal.column();
            if (own == null || !own.table().equals(column.table())) {
                continue;
            }
            where.append(where.isEmpty() ? " WHERE " : " AND ")
                    .append(subject.dialect().quote(own.name()))
                    .append(literal.operator().equals("LIKE") ? " LIKE " : " = ")
                    .append(
                            literal.value() instanceof Literal.Numeric number
                                    ? number.display()
                                    : SqlText.quoted(literal.value().display(), subject.dialect()));
        }
        String sql = "SELECT " + subject.dialect().quote(column.name()) + " FROM "
                + subject.dialect().quote(column.table()) + where;
        return subject.probe().finds(sql).orElse(true);
    }

    private static String of(Subject subject, String table) {
        if (table.isEmpty()) {
            return "";
        }
        return subject.probe()
                .rows("SELECT COUNT(*) FROM " + subject.dialect().quote(table), 1)
                .filter(rows -> !rows.rows().isEmpty())
                .map(rows -> " - 0 of " + rows.rows().get(0).cells().get(0) + " rows in " + table)
                .orElse("");
    }
}
