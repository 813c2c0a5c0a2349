package io.dbintent.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes column labels distinct: the second {@code name} becomes {@code name_2}, or the next number that is free. */
final class Labels {

    private Labels() {}

    static List<String> distinct(List<String> labels) {
        Set<String> taken = new HashSet<>(labels);
        Set<String> given = new HashSet<>();
        List<String> result = new ArrayList<>(labels.size());
        for (String label : labels) {
            String chosen = label;
            for (int number = 2; !given.add(chosen); number++) {
                String candidate = label + "_" + number;
                if (taken.add(candidate)) {
                    chosen = candidate;
                }
            }
            result.add(chosen);
        }
        return List.copyOf(result);
    }
}
