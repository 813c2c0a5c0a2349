package io.dbintent.llm;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which language model to ask, and how.
 *
 * @param provider whose protocol to speak
 * @param name the model's name at the provider; not blank, no white space
 * @param baseUrl where the provider is, http or https, without user, query and fragment; null for its usual address
 * @param apiKey null where none is needed; surrounding white space is dropped; never printed
 * @param timeout for one request, from sending to the last byte
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
        OLLAMA(null),
        /** OpenAI, or any server that speaks its chat completions. */
        OPENAI("OPENAI_API_KEY"),
        ANTHROPIC("ANTHROPIC_API_KEY"),
        GEMINI("GEMINI_API_KEY"),
        /** GitLab Duo, through its code suggestions. */
        GITLAB("GITLAB_TOKEN");

        private final @Nullable String keyVariable;

        Provider(@Nullable String keyVariable) {
            this.keyVariable = keyVariable;
        }

        /** The environment variable that usually holds the key; null where no key is needed. */
        public @Nullable String keyVariable() {
            return keyVariable;
        }

        /** The word for this provider in settings and logs, such as {@code ollama}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ModelSettings {
        if (name.isBlank() || name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw new IllegalArgumentException("The name of the " + provider.word()
                    + " model is blank or has white space in it. Give it as the provider writes it, for example"
                    + " \"llama3.1:latest\".");
        }
        baseUrl = baseUrl == null || baseUrl.isBlank() ? null : BaseUrl.checked(baseUrl);
        apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey.strip();
        if (apiKey != null && !apiKey.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("The key for " + provider.word()
                    + " has a character that no key has: white space, a control character or one outside ASCII. Copy"
                    + " it again.");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("The model's timeout must be longer than nothing, and is " + timeout);
        }
        if (maxRetries < 0) {
            throw new IllegalArgumentException("The model's retries must be 0 or more, and are " + maxRetries);
        }
        requireNotNegative("input", inputPrice);
        requireNotNegative("output", outputPrice);
    }

    /** The name for logs and plans, such as {@code ollama:llama3.1}. */
    public String label() {
        return provider.word() + ":" + name;
    }

    private static void requireNotNegative(String which, @Nullable BigDecimal price) {
        if (price != null && price.signum() < 0) {
            throw new IllegalArgumentException("The model's " + which + " price must be 0 or more, and is " + price);
        }
    }

    @Override
    public String toString() {
        return "ModelSettings[provider=" + provider + ", name=" + name + ", baseUrl=" + baseUrl
                + ", apiKey=" + (apiKey == null ? "none" : "***") + ", timeout=" + timeout + ", maxRetries="
                + maxRetries + "]";
    }
}
