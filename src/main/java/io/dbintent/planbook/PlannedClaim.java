package io.dbintent.planbook;

import io.dbintent.plan.Claim;
import org.jspecify.annotations.Nullable;

/**
 * One claim as a book keeps it; {@code :name} stands for a parameter's value in SQL and expectation, {@code {name}} in
 * words.
 *
 * @param text the words of the intent that make the claim
 * @param sql as its author wrote it
 * @param expectation as {@link ExpectationText} writes it
 * @param reading the claim in the author's words; may be empty
 * @param population see {@link Claim#population()}
 */
public record PlannedClaim(
        String text,
        String sql,
        String expectation,
        String reading,
        @Nullable String population) {}
