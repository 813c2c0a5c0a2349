package io.dbintent.config;

import io.dbintent.schema.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds the known name that an unknown one was probably meant to be. */
final class Names {

    static final Map<String, Key> PROPERTIES = new TreeMap<>();
    static final Map<String, Key> ENVIRONMENT = new TreeMap<>();

    static {
        for (Key key : Key.values()) {
            PROPERTIES.put(key.property(), key);
            ENVIRONMENT.put(key.environmentName(), key);
        }
    }

    private Names() {}

    static String nearestProperty(String unknown) {
        String name = unknown.startsWith("dbintent.") ? unknown : "dbintent." + unknown;
        return nearest(name, List.copyOf(PROPERTIES.keySet()));
    }

    static String nearestEnvironmentName(String unknown) {
        return nearest(unknown, List.copyOf(ENVIRONMENT.keySet()));
    }

    private static String nearest(String unknown, List<String> known) {
        String lower = unknown.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt(
                                (String name) -> EditDistance.between(lower, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
