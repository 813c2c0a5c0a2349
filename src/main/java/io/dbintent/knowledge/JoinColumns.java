package io.dbintent.knowledge;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which tables can be joined though no foreign key says so: they have a column of the same name, and few others do. A
 * name that is everywhere, such as {@code created_at}, joins nothing.
 */
final class JoinColumns {

    private final Map<String, Set<String>> columns = new HashMap<>();
    private final Map<String, Integer> holders = new HashMap<>();

    JoinColumns(Collection<Table> tables) {
        for (Table table : tables) {
            Set<String> names = new HashSet<>();
            for (Column column : table.columns()) {
                names.add(column.name().toLowerCase(Locale.ROOT));
            }
            names.forEach(name -> holders.merge(name, 1, Integer::sum));
            columns.put(table.name(), names);
        }
    }

    /** From 0 for tables without a column name in common to 1 for those that share one that no other has. */
    double strength(String one, String other) {
        Set<String> names = columns.getOrDefault(one, Set.of());
        double strongest = 0;
        for (String name : columns.getOrDefault(other, Set.of())) {
            if (names.contains(name)) {
                strongest = Math.max(strongest, strength(name));
            }
        }
        return strongest;
    }

    private double strength(String column) {
        double share = (double) (holders.getOrDefault(column, 2) - 2) / columns.size();
        return Math.max(0, 1 - 5 * share);
    }
}
