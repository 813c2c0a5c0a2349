package io.dbintent.llm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one call consumed.
 *
 * @param inputTokens as the provider counted them; null if it did not say
 * @param outputTokens as the provider counted them; null if it did not say
 * @param costUsd US dollars by the configured prices; null if a price or a count is unknown
 */
public record Usage(
        @Nullable Integer inputTokens,
        @Nullable Integer outputTokens,
        @Nullable BigDecimal costUsd) {}
