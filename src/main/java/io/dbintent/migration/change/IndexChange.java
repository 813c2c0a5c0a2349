package io.dbintent.migration.change;

import org.jspecify.annotations.Nullable;

/** Something done to an index. */
public sealed interface IndexChange extends SchemaChange {

    record Add(ObjectName table, IndexDefinition definition, boolean ifNotExists, boolean concurrently)
            implements IndexChange {}

    /**
     * An index less.
     *
     * @param table null where the statement does not name it
     */
    record Drop(@Nullable ObjectName table, ObjectName index, boolean ifExists, boolean cascade, boolean concurrently)
            implements IndexChange {}

    /**
     * An index under another name.
     *
     * @param table null where the statement does not name it
     */
    record Rename(@Nullable ObjectName table, ObjectName index, String to, boolean ifExists) implements IndexChange {}

    /**
     * Anything else that is set for an index.
     *
     * @param option lower case, such as {@code visible} or {@code fillfactor}
     */
    record SetOption(@Nullable ObjectName table, ObjectName index, String option, String value)
            implements IndexChange {}

    /** Builds it anew without changing what it is. */
    record Rebuild(String target, boolean concurrently) implements IndexChange {}
}
