package io.dbintent.plan;

import io.dbintent.sql.Literal;
import java.util.List;

/**
 * What the rows of a claim's query must show for the claim to hold. Evaluated in Java on the full result, never by a
 * model.
 */
public sealed interface Expectation {

    /** The expectation in words, such as {@code at least one row}. */
    String describe();

    /** The query finds something. */
    record AtLeastOneRow() implements Expectation {
        @Override
        public String describe() {
            return "at least one row";
        }
    }

    /** The query finds nothing: absence, or a universal whose counterexamples are selected. */
    record NoRows() implements Expectation {
        @Override
        public String describe() {
            return "no rows";
        }
    }

    /** The number of rows compares to {@code count}. */
    record RowCount(Comparison comparison, long count) implements Expectation {
        @Override
        public String describe() {
            return comparison.words() + " " + count + (count == 1 ? " row" : " rows");
        }
    }

    /** The query gives one row, and its first cell compares to {@code value}. */
    record ScalarValue(Comparison comparison, Literal value) implements Expectation {
        @Override
        public String describe() {
            return "a value " + comparison.symbol() + " " + value.display();
        }
    }

    /** The query gives one row, in which the cell {@code left} compares to the cell {@code right}. */
    record Compare(String left, Comparison comparison, String right) implements Expectation {
        @Override
        public String describe() {
            return left + " " + comparison.symbol() + " " + right;
        }
    }

    /** Every row's {@code column} compares to {@code value}; no rows at all proves nothing. */
    record EveryRow(String column, Comparison comparison, Literal value) implements Expectation {
        @Override
        public String describe() {
            return "every row's " + column + " " + comparison.symbol() + " " + value.display();
        }
    }

    /** No two rows agree in all of {@code columns}; rows with a NULL among them are left out, as SQL does. */
    record Unique(List<String> columns) implements Expectation {
        public Unique {
            columns = List.copyOf(columns);
        }

        @Override
        public String describe() {
            return "no two rows with the same " + String.join(", ", columns);
        }
    }

    /**
     * The rows are {@code [name, measure]}, best first: the first name is {@code value} and no other row ties with it.
     */
    record Top(Literal value) implements Expectation {
        @Override
        public String describe() {
            return value.display() + " first, without a tie";
        }
    }

    /** The rows are these, as a multiset, or in this order where {@code ordered}. */
    record SameRows(List<List<Literal>> rows, boolean ordered) implements Expectation {
        public SameRows {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String describe() {
            return "exactly these " + rows.size() + " rows" + (ordered ? ", in this order" : "");
        }
    }

    /** Each of several expectations holds of the same rows. */
    record AllOf(List<Expectation> parts) implements Expectation {
        public AllOf {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("AllOf needs at least one expectation; an empty one always holds.");
            }
        }

        @Override
        public String describe() {
            return String.join(
                    " and ", parts.stream().map(Expectation::describe).toList());
        }
    }

    /** A plain retrieval: the rows are the answer, and nothing is claimed but that there are some. */
    record RowsReturned() implements Expectation {
        @Override
        public String describe() {
            return "rows";
        }
    }
}
