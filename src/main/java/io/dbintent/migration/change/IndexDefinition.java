package io.dbintent.migration.change;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index that is no constraint. On MySQL and MariaDB every unique key is one of these, of kind UNIQUE.
 *
 * @param name empty in a parsed change where the server is to choose one
 * @param kind what it is for
 * @param method such as {@code btree}, {@code hash}, {@code gin}; empty for the product's usual one
 * @param parts in index order, never empty
 * @param include columns that are stored but not searched
 * @param where the condition of a partial index as SQL text; null if it covers all rows
 * @param options what else was set, lower case name to value
 * @param comment empty if there is none
 */
public record IndexDefinition(
        String name,
        Kind kind,
        String method,
        List<IndexPart> parts,
        List<String> include,
        @Nullable String where,
        Map<String, String> options,
        String comment) {

    /** The option of an index that MySQL or MariaDB made for a foreign key; it gives way to one that was asked for. */
    public static final String IMPLIED = "implied";

    /** What an index is for. */
    public enum Kind {
        PLAIN,
        UNIQUE,
        FULLTEXT,
        SPATIAL,
        VECTOR
    }

    public IndexDefinition {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        options = Map.copyOf(options);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Index '" + name + "' has no parts; expected at least one.");
        }
    }

    /** An index of the usual method. */
    public static IndexDefinition of(String name, Kind kind, List<IndexPart> parts) {
        return new IndexDefinition(name, kind, "", parts, List.of(), null, Map.of(), "");
    }

    public IndexDefinition withName(String value) {
        return new IndexDefinition(value, kind, method, parts, include, where, options, comment);
    }

    public IndexDefinition withParts(List<IndexPart> value) {
        return new IndexDefinition(name, kind, method, value, include, where, options, comment);
    }

    public IndexDefinition withMethod(String value) {
        return new IndexDefinition(name, kind, value, parts, include, where, options, comment);
    }

    public IndexDefinition withInclude(List<String> value) {
        return new IndexDefinition(name, kind, method, parts, value, where, options, comment);
    }

    public IndexDefinition withWhere(@Nullable String value) {
        return new IndexDefinition(name, kind, method, parts, include, value, options, comment);
    }

    public IndexDefinition withOptions(Map<String, String> value) {
        return new IndexDefinition(name, kind, method, parts, include, where, value, comment);
    }

    public IndexDefinition withComment(String value) {
        return new IndexDefinition(name, kind, method, parts, include, where, options, value);
    }

    /** The names of the columns, expressions left out. */
    public List<String> columns() {
        return parts.stream()
                .map(IndexPart::column)
                .filter(column -> column != null)
                .map(String::valueOf)
                .toList();
    }
}
