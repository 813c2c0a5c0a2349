package io.dbintent.sql;

import java.util.List;

/** What the guard says of a text: a query that may run, or why it may not. */
public sealed interface GuardResult {

    /** The text is one read-only statement. */
    record Accepted(ReadOnlyQuery query) implements GuardResult {}

    /** The text must not run; {@code findings} is never empty. */
    record Refused(List<Finding> findings) implements GuardResult {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
