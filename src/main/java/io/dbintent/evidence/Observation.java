package io.dbintent.evidence;

import io.dbintent.database.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expectation held against all the rows of a query.
 *
 * @param outcome what the rows say
 * @param expected what had to be seen, in words
 * @param seen what was seen, in words
 * @param offending the rows that contradict the expectation, a few at most; empty where none does or none can
 * @param openQuestion two texts that only the database's collation can call equal or different; null if there is none
 */
public record Observation(
        Outcome outcome,
        String expected,
        String seen,
        List<Row> offending,
        @Nullable CollationQuestion openQuestion) {

    /**
     * Two texts that differ by case, accents or trailing blanks only.
     *
     * @param column position of the result's column that holds {@code seen}
     */
    public record CollationQuestion(int column, String claimed, String seen) {}

    public Observation {
        offending = List.copyOf(offending);
    }

    static Observation holds(String expected, String seen) {
        return new Observation(Outcome.HOLDS, expected, seen, List.of(), null);
    }

    static Observation violated(String expected, String seen, List<Row> offending) {
        return new Observation(Outcome.VIOLATED, expected, seen, offending, null);
    }

    static Observation uncomparable(String expected, String seen) {
        return new Observation(Outcome.UNCOMPARABLE, expected, seen, List.of(), null);
    }

    static Observation empty(String expected, String seen) {
        return new Observation(Outcome.EMPTY, expected, seen, List.of(), null);
    }

    Observation asking(int column, String claimed, String seenText) {
        return new Observation(outcome, expected, seen, offending, new CollationQuestion(column, claimed, seenText));
    }

    /** The same rows, once the database has called the two texts equal. */
    Observation settledAsEqual() {
        return new Observation(Outcome.HOLDS, expected, seen + " (equal by the database's collation)", List.of(), null);
    }
}
