package io.dbintent.intent;

import io.dbintent.knowledge.RetrievedContext;
import io.dbintent.plan.Intent;
import io.dbintent.plan.Plan;
import io.dbintent.schema.Schema;
import io.dbintent.sql.Dialect;
import java.util.List;

/** Writes a plan for an intent: the built-in engine, or a language model. */
interface PlanAuthor {

    Authored write(Assignment assignment);

    /** Whether another attempt could come out differently; false for an author that is a pure function. */
    boolean learnsFromFailure();

    /**
     * What an author is given.
     *
     * @param run the intent's number, for events
     * @param failures earlier attempts, oldest first
     */
    record Assignment(
            long run, Intent intent, Schema schema, Dialect dialect, RetrievedContext context, List<Failure> failures) {
        public Assignment {
            failures = List.copyOf(failures);
        }
    }

    /**
     * An attempt that came to nothing.
     *
     * @param query the SQL as it was written
     * @param error why it was refused, in the words of the guard, the database or the check
     * @param kind decides what the author is shown again
     */
    record Failure(String query, String error, Kind kind) {
        enum Kind {
            REFUSED,
            SYNTAX,
            TABLE_NOT_FOUND,
            COLUMN_NOT_FOUND,
            BLIND,
            OTHER
        }
    }

    /** A plan, or why there is none. */
    sealed interface Authored {

        record Written(Plan plan) implements Authored {}

        /** A plan that does not decide the intent; {@code failure} says why, for the next attempt. */
        record Unfaithful(Failure failure) implements Authored {}

        /** The intent is not understood; {@code explanation} says which words, and what to do. */
        record Abstained(String explanation) implements Authored {}
    }
}
