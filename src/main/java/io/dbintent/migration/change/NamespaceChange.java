package io.dbintent.migration.change;

/** Something done to a schema beside the migration's own, to a database or to an extension. */
public sealed interface NamespaceChange extends SchemaChange {

    record CreateSchema(String name, boolean ifNotExists) implements NamespaceChange {}

    record DropSchema(String name, boolean ifExists, boolean cascade) implements NamespaceChange {}

    record RenameSchema(String name, String to) implements NamespaceChange {}

    record CreateExtension(String name, boolean ifNotExists) implements NamespaceChange {}

    record DropExtension(String name, boolean ifExists, boolean cascade) implements NamespaceChange {}

    /** {@code CREATE}, {@code ALTER} or {@code DROP DATABASE}; {@code text} is the whole statement. */
    record OfDatabase(String verb, String text) implements NamespaceChange {}
}
