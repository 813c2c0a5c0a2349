package io.dbintent.migration.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects a snapshot; a name that occurs twice keeps both texts. */
final class SnapshotParts {

    private final TreeMap<String, String> parts = new TreeMap<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final List<String> ddl = new ArrayList<>();

    void part(String name, String text) {
        parts.merge(name, text, (one, two) -> one.compareTo(two) <= 0 ? one + "\n" + two : two + "\n" + one);
    }

    void column(String table, String column, String text) {
        columns.computeIfAbsent(table, name -> new ArrayList<>()).add(column);
        part("table " + table + ", column " + column, text);
    }

    void ddl(String statement) {
        ddl.add(statement);
    }

    SchemaSnapshot snapshot() {
        return new SchemaSnapshot(parts, columns, ddl);
    }
}
