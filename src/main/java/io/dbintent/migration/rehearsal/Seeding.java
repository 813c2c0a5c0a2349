package io.dbintent.migration.rehearsal;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which rows a rehearsal was done on.
 *
 * @param rows how many rows each table held
 * @param empty the tables that could not be filled, with what the server said
 */
public record Seeding(Map<String, Integer> rows, Map<String, String> empty) {

    /** No rows at all. */
    public static final Seeding NONE = new Seeding(Map.of(), Map.of());

    public Seeding {
        rows = new TreeMap<>(rows);
        empty = new TreeMap<>(empty);
    }

    /** All rows together. */
    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }
}
