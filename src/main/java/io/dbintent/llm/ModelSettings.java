package io.dbintent.llm;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which language model to ask, and how.
 *
 * @param provider whose protocol to speak
 * @param name the model's name at the provider
 * @param baseUrl where the provider is; null for its public address
 * @param apiKey null where none is needed; never printed
 * @param timeout for one request
 * @param maxRetries how often a timeout, a 429 or a 5xx is tried again
 * @param inputPrice US dollars for a million input tokens; null if unknown
 * @param outputPrice US dollars for a million output tokens; null if unknown
 */
public record ModelSettings(
        Provider provider,
        String name,
        @Nullable String baseUrl,
        @Nullable String apiKey,
        Duration timeout,
        int maxRetries,
        @Nullable BigDecimal inputPrice,
        @Nullable BigDecimal outputPrice) {

    /** The providers that dbintent speaks to. */
    public enum Provider {
        OLLAMA,
        OPENAI,
        ANTHROPIC,
        GEMINI,
        GITLAB
    }

    @Override
    public String toString() {
        return "ModelSettings[provider=" + provider + ", name=" + name + ", baseUrl=" + baseUrl
                + ", apiKey=***, timeout=" + timeout + ", maxRetries=" + maxRetries + "]";
    }
}
