package io.dbintent.knowledge;

import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of a schema by name, and which of them foreign keys connect, in either direction. */
final class TableGroups {

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, String> byLowerCase = new LinkedHashMap<>();
    private final Map<String, Set<String>> neighbours = new LinkedHashMap<>();

    TableGroups(Schema schema) {
        for (Table table : schema.tables()) {
            tables.put(table.name(), table);
            byLowerCase.putIfAbsent(table.name().toLowerCase(Locale.ROOT), table.name());
        }
        for (Table table : schema.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                find(key.referencedTable()).ifPresent(other -> connect(table.name(), other.name()));
            }
        }
    }

    private void connect(String one, String other) {
        if (!one.equals(other)) {
            neighbours.computeIfAbsent(one, any -> new LinkedHashSet<>()).add(other);
            neighbours.computeIfAbsent(other, any -> new LinkedHashSet<>()).add(one);
        }
    }

    /** The table of that name, in whatever case. */
    Optional<Table> find(String name) {
        Table exact = tables.get(name);
        return Optional.ofNullable(
                exact != null ? exact : tables.get(byLowerCase.getOrDefault(name.toLowerCase(Locale.ROOT), "")));
    }

    /** The names of all tables, in the schema's order. */
    Set<String> names() {
        return tables.keySet();
    }

    /** The names of the tables one foreign key away. */
    Set<String> neighbours(String table) {
        return neighbours.getOrDefault(table, Set.of());
    }

    /** {@code names} in groups that keys among them connect; groups and their tables in the given order. */
    List<List<Table>> groups(Collection<String> names) {
        List<List<Table>> groups = new ArrayList<>();
        Set<String> wanted = new LinkedHashSet<>(names);
        Set<String> seen = new HashSet<>();
        for (String start : wanted) {
            if (seen.contains(start)) {
                continue;
            }
            Set<String> reached = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                String table = open.removeFirst();
                if (wanted.contains(table) && reached.add(table)) {
                    open.addAll(neighbours(table));
                }
            }
            seen.addAll(reached);
            groups.add(wanted.stream()
                    .filter(reached::contains)
                    .flatMap(name -> find(name).stream())
                    .toList());
        }
        return groups;
    }
}
