package io.dbintent.config;

import io.dbintent.llm.ModelSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The names under which API keys are read, from the environment and {@code .env} only. */
final class ApiKeys {

    private ApiKeys() {}

    static List<String> names() {
        return Arrays.stream(ModelSettings.Provider.values())
                .map(ModelSettings.Provider::keyVariable)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether a setting of this name could only be meant to hold an API key. */
    static boolean isMeantBy(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.contains("apikey") || letters.endsWith("token") || letters.endsWith("secret");
    }
}
