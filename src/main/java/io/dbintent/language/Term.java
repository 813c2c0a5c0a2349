package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.sql.Literal;
import java.util.List;
import java.util.Optional;

/** Something with a value for each row of the table that the surrounding {@link Select} or {@link Condition} is about. */
sealed interface Term {

    /** A column of the row, or of the one row that {@code path} leads to. */
    record Field(Way path, Column column) implements Term {
        static Field of(Column column) {
            return new Field(Way.HERE, column);
        }
    }

    /** Several columns as one text, separated by spaces. */
    record FullName(List<Term> parts) implements Term {}

    record Constant(Literal literal) implements Term {}

    /** How many rows {@code path} leads to. */
    record CountOf(Way path, List<Condition> where) implements Term {}

    /** One value made of the {@code measure} of all rows that {@code path} leads to. */
    record FoldOf(Fold fold, Way path, Term measure, List<Condition> where) implements Term {}

    /** One value made of {@code of} over all rows of the query or group; the number of rows where {@code of} is empty. */
    record Aggregate(Fold fold, Optional<Term> of, boolean distinct) implements Term {
        static Aggregate countRows() {
            return new Aggregate(Fold.COUNT, Optional.empty(), false);
        }
    }

    /** The year, or the month number, of a date. */
    record DatePart(boolean year, Term of) implements Term {}

    /** A shown value with a name of its own; joined into one text where it is a full name. */
    record Labelled(Term of, String label) implements Term {}

    record Product(Term left, Term right) implements Term {}

    /** The one value of a query that stands alone. */
    record Single(Select select) implements Term {}

    /** How many values become one. */
    enum Fold {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX
    }
}
