package io.dbintent.config;

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
                .min(Comparator.comparingInt((String name) -> distance(lower, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** The least number of inserted, deleted and replaced characters (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
