package io.dbintent.migration.change;

import java.util.List;
import java.util.Map;

/**
 * A primary key or a unique constraint.
 *
 * @param name the constraint's name; empty where the server keeps none, and in a parsed change where it is to choose one
 * @param parts in key order, never empty
 * @param include columns that its index stores but does not search
 * @param deferral when it is checked
 * @param options what else was set, such as {@code nulls not distinct}, {@code without overlaps}
 */
public record KeyDefinition(
        String name, List<IndexPart> parts, List<String> include, Deferral deferral, Map<String, String> options) {

    public KeyDefinition {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        options = Map.copyOf(options);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Key '" + name + "' has no columns; expected at least one.");
        }
    }

    /** A plain key on whole columns. */
    public static KeyDefinition of(String name, List<String> columns) {
        return new KeyDefinition(
                name, columns.stream().map(IndexPart::of).toList(), List.of(), Deferral.NEVER, Map.of());
    }

    public KeyDefinition withName(String value) {
        return new KeyDefinition(value, parts, include, deferral, options);
    }

    public KeyDefinition withParts(List<IndexPart> value) {
        return new KeyDefinition(name, value, include, deferral, options);
    }

    public KeyDefinition withInclude(List<String> value) {
        return new KeyDefinition(name, parts, value, deferral, options);
    }

    public KeyDefinition withDeferral(Deferral value) {
        return new KeyDefinition(name, parts, include, value, options);
    }

    public KeyDefinition withOptions(Map<String, String> value) {
        return new KeyDefinition(name, parts, include, deferral, value);
    }

    /** The names of the columns in key order. */
    public List<String> columns() {
        return parts.stream().map(IndexPart::subject).toList();
    }
}
