package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tables that a change reaches along foreign keys, in either direction.
 *
 * @param distances table to the number of foreign keys on the shortest way to it; 0 for a changed table itself
 * @param share of all tables that is reached, from 0 to 1
 */
public record BlastRadius(Map<ObjectName, Integer> distances, double share) {

    public BlastRadius {
        distances = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(distances));
    }

    /** The tables reached from {@code changed}, nearest first; names that are no table count as reached all the same. */
    public static BlastRadius of(SchemaDefinition schema, Collection<ObjectName> changed) {
        Map<ObjectName, Integer> distances = new LinkedHashMap<>();
        Deque<ObjectName> queue = new ArrayDeque<>();
        for (ObjectName name : changed) {
            ObjectName known = schema.table(name).map(TableDefinition::name).orElse(name);
            if (distances.putIfAbsent(known, 0) == null) {
                queue.add(known);
            }
        }
        while (!queue.isEmpty()) {
            ObjectName at = queue.remove();
            int next = distances.getOrDefault(at, 0) + 1;
            for (TableDefinition table : schema.tables()) {
                for (ForeignKeyDefinition key : table.foreignKeys()) {
                    reach(at, table.name(), key.referencedTable(), next, distances, queue);
                    reach(at, key.referencedTable(), table.name(), next, distances, queue);
                }
            }
        }
        double share = schema.tables().isEmpty()
                ? 0
                : Math.min(1, (double) distances.size() / schema.tables().size());
        return new BlastRadius(distances, share);
    }

    private static void reach(
            ObjectName at,
            ObjectName from,
            ObjectName to,
            int distance,
            Map<ObjectName, Integer> distances,
            Deque<ObjectName> queue) {
        if (from.matches(at) && distances.keySet().stream().noneMatch(to::matches)) {
            distances.put(to, distance);
            queue.add(to);
        }
    }
}
