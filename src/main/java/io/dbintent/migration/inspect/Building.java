package io.dbintent.migration.inspect;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tables while their parts are read. */
final class Building {

    private final Map<ObjectName, TableDefinition> tables = new LinkedHashMap<>();

    void add(TableDefinition table) {
        tables.put(table.name(), table);
    }

    /** Changes a table; parts of what is no table (a view's columns) are left out. */
    void update(ObjectName name, UnaryOperator<TableDefinition> change) {
        tables.computeIfPresent(name, (key, table) -> change.apply(table));
    }

    List<TableDefinition> tables() {
        return List.copyOf(tables.values());
    }

    static <T> List<T> plus(List<T> list, T added) {
        java.util.ArrayList<T> result = new java.util.ArrayList<>(list);
        result.add(added);
        return result;
    }
}
