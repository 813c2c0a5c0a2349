package io.dbintent.language;

import io.dbintent.plan.Comparison;
import java.util.List;

/** What holds, or not, of one row. */
sealed interface Condition {

    record Compare(Term left, Comparison comparison, Term right) implements Condition {}

    /** Text that contains, starts with or ends with another. */
    record Matches(Term text, Position position, String part) implements Condition {}

    /** Not NULL, and for text not empty. */
    record Present(Term term) implements Condition {}

    /** {@code path} leads to at least one row of which everything in {@code where} holds. */
    record Related(Way path, List<Condition> where) implements Condition {
        public Related {
            where = List.copyOf(where);
        }
    }

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Whatever is not proven: a NULL in the negated condition makes this true. */
    record Not(Condition condition) implements Condition {}

    enum Position {
        CONTAINS,
        STARTS,
        ENDS
    }

    static Condition all(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    static Condition any(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Any(parts);
    }
}
