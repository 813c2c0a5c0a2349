package io.dbintent.llm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one or several calls consumed.
 *
 * @param inputTokens as the provider counted them; null if it did not say
 * @param outputTokens as the provider counted them; null if it did not say
 * @param costUsd US dollars by the configured prices; null if a price or a count is unknown
 */
public record Usage(
        @Nullable Integer inputTokens,
        @Nullable Integer outputTokens,
        @Nullable BigDecimal costUsd) {

    /** Nothing known. */
    public static final Usage UNKNOWN = new Usage(null, null, null);

    /** The sum of both; what is unknown in one is unknown in the sum. */
    public Usage plus(Usage other) {
        return new Usage(
                sum(inputTokens, other.inputTokens),
                sum(outputTokens, other.outputTokens),
                costUsd == null || other.costUsd == null ? null : costUsd.add(other.costUsd));
    }

    private static @Nullable Integer sum(@Nullable Integer a, @Nullable Integer b) {
        return a == null || b == null ? null : Integer.valueOf(Math.addExact(a, b));
    }
}
