package io.dbintent.migration.change;

/** Something done to an enumeration, a domain or another type. */
public sealed interface TypeChange extends SchemaChange {

    ObjectName type();

    record Create(TypeDefinition definition) implements TypeChange {
        @Override
        public ObjectName type() {
            return definition.name();
        }
    }

    record Drop(ObjectName type, TypeDefinition.Kind kind, boolean ifExists, boolean cascade) implements TypeChange {}

    record Rename(ObjectName type, ObjectName to) implements TypeChange {}

    /**
     * Another value of an enumeration.
     *
     * @param neighbour the value beside which it goes; empty for the last place
     * @param before whether it goes before its neighbour
     */
    record AddValue(ObjectName type, String value, String neighbour, boolean before, boolean ifNotExists)
            implements TypeChange {}

    record RenameValue(ObjectName type, String value, String to) implements TypeChange {}

    /** Any other change of a domain or type; {@code text} is all that follows its name. */
    record Alter(ObjectName type, TypeDefinition.Kind kind, String text) implements TypeChange {}
}
