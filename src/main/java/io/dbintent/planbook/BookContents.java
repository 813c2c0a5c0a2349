package io.dbintent.planbook;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one file holds.
 *
 * @param test the fully qualified name of the test class
 * @param plans by key, in the file's order
 */
record BookContents(String test, SortedMap<PlanKey, PlanEntry> plans) {

    BookContents {
        SortedMap<PlanKey, PlanEntry> sorted = new TreeMap<>(PlanKey.FILE_ORDER);
        sorted.putAll(plans);
        plans = Collections.unmodifiableSortedMap(sorted);
    }

    static BookContents none(String test) {
        return new BookContents(test, new TreeMap<>(PlanKey.FILE_ORDER));
    }

    BookContents with(PlanEntry entry) {
        SortedMap<PlanKey, PlanEntry> more = new TreeMap<>(plans);
        more.put(entry.key(), entry);
        return new BookContents(test, more);
    }

    BookContents without(Collection<String> ids) {
        SortedMap<PlanKey, PlanEntry> fewer = new TreeMap<>(plans);
        fewer.keySet().removeIf(key -> ids.contains(key.id()));
        return new BookContents(test, fewer);
    }
}
