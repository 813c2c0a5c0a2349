package io.dbintent.migration.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables in an order in which foreign keys lead back, as far as there is one; cycles are cut anywhere. */
record ParentsFirst(Map<String, TableShape> tables) {

    List<TableShape> order() {
        Set<String> done = new LinkedHashSet<>();
        for (String name : tables.keySet()) {
            visit(name, done, new LinkedHashSet<>());
        }
        List<TableShape> ordered = new ArrayList<>();
        for (String name : done) {
            TableShape table = tables.get(name);
            if (table != null) {
                ordered.add(table);
            }
        }
        return ordered;
    }

    private void visit(String name, Set<String> done, Set<String> path) {
        TableShape table = tables.get(name);
        if (table == null || done.contains(name) || !path.add(name)) {
            return;
        }
        table.foreignKeys().forEach(reference -> visit(reference.table(), done, path));
        done.add(name);
    }
}
