package io.dbintent.plan;

import java.util.List;

/**
 * How an intent is to be decided: one claim or several, each with its own query.
 *
 * @param claims never empty; the intent holds if each of them does
 * @param author who wrote the plan, such as {@code builtin} or {@code ollama:llama3.1}
 */
public record Plan(List<Claim> claims, String author) {

    /** The author name of the built-in engine. */
    public static final String BUILTIN = "builtin";

    public Plan {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("A plan without claims proves nothing; " + author + " gave none.");
        }
    }
}
