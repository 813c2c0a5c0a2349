package io.dbintent.migration.change;

import org.jspecify.annotations.Nullable;

/** Something done to a key or a check. */
public sealed interface ConstraintChange extends SchemaChange {

    ObjectName table();

    /**
     * A new primary key.
     *
     * @param usingIndex an existing index that becomes the key's; null if one is built
     */
    record AddPrimaryKey(
            ObjectName table,
            KeyDefinition definition,
            @Nullable String usingIndex) implements ConstraintChange {}

    record DropPrimaryKey(ObjectName table) implements ConstraintChange {}

    /**
     * A new unique constraint.
     *
     * @param usingIndex an existing index that becomes the key's; null if one is built
     */
    record AddUnique(
            ObjectName table,
            KeyDefinition definition,
            @Nullable String usingIndex) implements ConstraintChange {}

    record AddForeignKey(ObjectName table, ForeignKeyDefinition definition, boolean ifNotExists)
            implements ConstraintChange {}

    record DropForeignKey(ObjectName table, String name, boolean ifExists) implements ConstraintChange {}

    record AddCheck(ObjectName table, CheckDefinition definition, boolean ifNotExists) implements ConstraintChange {}

    record DropCheck(ObjectName table, String name) implements ConstraintChange {}

    /** MySQL {@code ALTER CHECK ... [NOT] ENFORCED}. */
    record SetEnforced(ObjectName table, String name, boolean enforced) implements ConstraintChange {}

    record AddExclusion(ObjectName table, CheckDefinition definition) implements ConstraintChange {}

    /** Whatever kind of constraint has the name. */
    record Drop(ObjectName table, String name, boolean ifExists, boolean cascade) implements ConstraintChange {}

    record Rename(ObjectName table, String name, String to) implements ConstraintChange {}

    record Validate(ObjectName table, String name) implements ConstraintChange {}

    record SetDeferral(ObjectName table, String name, Deferral deferral) implements ConstraintChange {}
}
