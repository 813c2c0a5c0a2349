package io.dbintent.evidence;

import io.dbintent.sql.Dialect;
import io.dbintent.sql.QueryColumn;
import io.dbintent.sql.QueryShape;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the database whether two texts that differ by case, accents or trailing blanks are equal to it. */
final class Collation {

    private Collation() {}

    static Subject settle(Subject subject) {
        Observation.CollationQuestion question = subject.seen().openQuestion();
        if (question == null) {
            return subject;
        }
        boolean unique = question.claimed().equals(question.seen());
        Optional<Boolean> equal = unique ? repeated(subject, question) : equal(subject, question);
        Observation seen = subject.seen();
        Observation settled;
        if (equal.isEmpty()) {
            settled = Observation.uncomparable(
                    seen.expected(), seen.seen() + ", which differs by case, accents or trailing blanks only");
        } else if (unique) {
            settled = equal.get()
                    ? Observation.violated(
                            seen.expected(), seen.seen() + " (equal by the database's collation)", seen.offending())
                    : Observation.holds(seen.expected(), "all different by the database's collation");
        } else {
            settled = equal.get()
                    ? seen.settledAsEqual()
                    : Observation.violated(
                            seen.expected(),
                            seen.seen() + " (different by the database's collation)",
                            seen.offending());
        }
        return new Subject(
                subject.claim(),
                subject.sql(),
                subject.shape(),
                subject.text(),
                subject.intent(),
                subject.schema(),
                subject.dialect(),
                settled,
                subject.probe());
    }

    private static Optional<Boolean> equal(Subject subject, Observation.CollationQuestion question) {
        QueryColumn column = column(subject.shape(), question);
        if (column == null) {
            return Optional.empty();
        }
        Dialect dialect = subject.dialect();
        String name = dialect.quote(column.name());
        return subject.probe()
                .finds("SELECT " + name + " FROM " + dialect.quote(column.table()) + " WHERE " + name + " = "
                        + SqlText.quoted(question.claimed(), dialect) + " AND " + name + " = "
                        + SqlText.quoted(question.seen(), dialect));
    }

    private static Optional<Boolean> repeated(Subject subject, Observation.CollationQuestion question) {
        QueryColumn column = column(subject.shape(), question);
        if (column == null) {
            return Optional.empty();
        }
        Dialect dialect = subject.dialect();
        String name = dialect.quote(column.name());
        return subject.probe()
                .rows(
                        "SELECT " + name + " FROM " + dialect.quote(column.table()) + " WHERE " + name + " = "
                                + SqlText.quoted(question.seen(), dialect),
                        2)
                .map(rows -> rows.rows().size() > 1);
    }

    private static @Nullable QueryColumn column(QueryShape shape, Observation.CollationQuestion question) {
        if (question.column() >= shape.projections().size()) {
            return null;
        }
        QueryColumn column = shape.projections().get(question.column()).column();
        return column == null || column.table().isEmpty() ? null : column;
    }
}
