package io.dbintent.plan;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an intent asserts or asks for: the query that decides it and what its rows must show.
 *
 * @param text the words of the intent that make this claim
 * @param sql as its author wrote it, not yet guarded
 * @param expectation what the rows must show
 * @param reading the claim in the plan's own plain words, for people
 * @param population a query for the things the claim speaks of, without the claim's predicate; if it finds nothing, the
 *     claim is vacuous. Null where the query itself tells, as with {@link Expectation.AtLeastOneRow}
 */
public record Claim(
        String text,
        String sql,
        Expectation expectation,
        String reading,
        @Nullable String population) {}
