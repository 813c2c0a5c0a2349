package io.dbintent.migration.change;

import java.util.List;

/**
 * A type that the schema defines: an enumeration, a domain, or another kind kept as text.
 *
 * @param name where and what
 * @param kind which of them
 * @param values of an enumeration, in order; empty for others
 * @param text of a domain all that follows {@code AS}, of other kinds the whole definition; empty for an enumeration
 * @param comment empty if there is none
 */
public record TypeDefinition(ObjectName name, Kind kind, List<String> values, String text, String comment) {

    /** What a type is. */
    public enum Kind {
        ENUM,
        DOMAIN,
        OTHER
    }

    public TypeDefinition {
        values = List.copyOf(values);
    }

    public TypeDefinition withName(ObjectName value) {
        return new TypeDefinition(value, kind, values, text, comment);
    }

    public TypeDefinition withValues(List<String> value) {
        return new TypeDefinition(name, kind, value, text, comment);
    }

    public TypeDefinition withText(String value) {
        return new TypeDefinition(name, kind, values, value, comment);
    }
}
