package io.dbintent.migration.finding;

import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/** The searchable column lists of a table. */
final class Keys {

    private Keys() {}

    /** The columns of its primary key, unique constraints and indexes, each in order. */
    static List<List<String>> of(TableDefinition table) {
        List<List<String>> found = new ArrayList<>(unique(table));
        table.indexes().stream()
                .filter(i -> i.kind() == IndexDefinition.Kind.PLAIN && tree(i))
                .forEach(i -> found.add(i.columns()));
        return found;
    }

    /** The same without indexes that leave rows out. */
    static List<List<String>> general(TableDefinition table) {
        List<List<String>> found = new ArrayList<>(unique(table));
        table.indexes().stream()
                .filter(i -> i.kind() == IndexDefinition.Kind.PLAIN && tree(i) && i.where() == null)
                .forEach(i -> found.add(i.columns()));
        return found;
    }

    /** True if values of its first columns can be looked up in it. */
    private static boolean tree(IndexDefinition index) {
        return index.columns().size() == index.parts().size()
                && (index.method().isEmpty() || index.method().equalsIgnoreCase("btree"));
    }

    /** The columns of its primary key, unique constraints and unique indexes. */
    static List<List<String>> unique(TableDefinition table) {
        List<List<String>> found = new ArrayList<>();
        KeyDefinition primary = table.primaryKey();
        if (primary != null) {
            found.add(primary.columns());
        }
        table.uniques().forEach(key -> found.add(key.columns()));
        table.indexes().stream()
                .filter(i -> i.kind() == IndexDefinition.Kind.UNIQUE && i.where() == null && tree(i))
                .forEach(i -> found.add(i.columns()));
        return found;
    }

    static boolean sameColumns(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equalsIgnoreCase(other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** True if the list has the column, in whatever letter case. */
    static boolean has(List<String> columns, String column) {
        return columns.stream().anyMatch(column::equalsIgnoreCase);
    }
}
