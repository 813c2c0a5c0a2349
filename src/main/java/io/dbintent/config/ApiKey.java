package io.dbintent.config;

import io.dbintent.llm.ModelSettings;
import java.util.Locale;
import java.util.Optional;

/** The names under which API keys are read, from the environment and {@code .env} only. */
public enum ApiKey {
    OPENAI_API_KEY(ModelSettings.Provider.OPENAI),
    ANTHROPIC_API_KEY(ModelSettings.Provider.ANTHROPIC),
    GEMINI_API_KEY(ModelSettings.Provider.GEMINI),
    GITLAB_TOKEN(ModelSettings.Provider.GITLAB);

    private final ModelSettings.Provider provider;

    ApiKey(ModelSettings.Provider provider) {
        this.provider = provider;
    }

    /** The only provider that is ever sent this key. */
    public ModelSettings.Provider provider() {
        return provider;
    }

    /** The key that a provider needs; empty for Ollama. */
    static Optional<ApiKey> of(ModelSettings.Provider provider) {
        for (ApiKey key : values()) {
            if (key.provider == provider) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** Whether a setting of this name could only be meant to hold an API key. */
    static boolean isMeantBy(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.contains("apikey") || letters.endsWith("token") || letters.endsWith("secret");
    }
}
