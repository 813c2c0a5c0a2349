package io.dbintent.migration.impact;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.schema.Schema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which table's foreign keys lead to which, in the database as it stands. A simulation's reach goes both ways and counts
 * steps in a schema of definitions; this one only follows the keys, as the risk of a change is reckoned.
 *
 * @param leadsTo table to tables, all in lower case; a table without foreign keys has an empty set
 */
public record ForeignKeyGraph(Map<String, Set<String>> leadsTo) {

    public ForeignKeyGraph {
        leadsTo = Map.copyOf(leadsTo);
    }

    /** The graph of a schema as it was inspected. */
    public static ForeignKeyGraph of(Schema schema) {
        Map<String, Set<String>> edges = new HashMap<>();
        schema.tables().forEach(table -> {
            Set<String> targets = new HashSet<>();
            table.foreignKeys().forEach(key -> targets.add(key.referencedTable().toLowerCase(Locale.ROOT)));
            edges.put(table.name().toLowerCase(Locale.ROOT), Set.copyOf(targets));
        });
        return new ForeignKeyGraph(edges);
    }

    /** The graph of a schema in all its detail. */
    public static ForeignKeyGraph of(SchemaDefinition schema) {
        Map<String, Set<String>> edges = new HashMap<>();
        schema.tables().forEach(table -> {
            Set<String> targets = new HashSet<>();
            table.foreignKeys()
                    .forEach(key -> targets.add(key.referencedTable().name().toLowerCase(Locale.ROOT)));
            edges.merge(table.name().name().toLowerCase(Locale.ROOT), Set.copyOf(targets), (one, two) -> {
                Set<String> both = new HashSet<>(one);
                both.addAll(two);
                return Set.copyOf(both);
            });
        });
        return new ForeignKeyGraph(edges);
    }

    /** How many tables there are. */
    public int tables() {
        return leadsTo.size();
    }

    /** The given tables and all that can be reached from them along foreign keys. */
    public Set<String> reachable(Collection<String> from) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        from.forEach(name -> open.add(name.toLowerCase(Locale.ROOT)));
        while (!open.isEmpty()) {
            String table = open.remove();
            if (found.add(table)) {
                open.addAll(leadsTo.getOrDefault(table, Set.of()));
            }
        }
        return found;
    }
}
