package io.dbintent.migration.finding;

import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key or an index that a change makes, whichever words it uses.
 *
 * @param name empty if none was written
 * @param where the condition of a partial index; null for all rows
 * @param usingIndex the existing index that becomes a constraint's; null if one is built
 * @param newTable whether its table is made by the same change
 * @param constraint whether it was written as a constraint
 */
record AddedIndex(
        ObjectName table,
        String name,
        Kind kind,
        List<IndexPart> parts,
        @Nullable String where,
        @Nullable String usingIndex,
        boolean newTable,
        boolean constraint,
        String method,
        boolean nullsAlike) {

    enum Kind {
        PRIMARY,
        UNIQUE,
        PLAIN,
        FULLTEXT,
        SPATIAL,
        VECTOR
    }

    boolean unique() {
        return kind == Kind.PRIMARY || kind == Kind.UNIQUE;
    }

    /** The names of its columns, expressions left out. */
    List<String> columns() {
        return parts.stream()
                .map(IndexPart::column)
                .filter(column -> column != null)
                .map(String::valueOf)
                .toList();
    }

    /** As messages call it. */
    String title() {
        return kind == Kind.PRIMARY ? "the primary key" : name.isEmpty() ? "an index" : "index " + name;
    }

    /** True if it can do the work of an index on the same columns: a tree of columns, all rows in it. */
    boolean general() {
        return where == null
                && columns().size() == parts.size()
                && (method.isEmpty() || method.equalsIgnoreCase("btree"));
    }
}
