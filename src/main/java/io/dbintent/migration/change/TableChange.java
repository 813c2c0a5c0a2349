package io.dbintent.migration.change;

import java.util.Map;

/** Something done to a table as a whole. */
public sealed interface TableChange extends SchemaChange {

    /** The table, under the name it has before. */
    ObjectName table();

    /** A new table with all that its statement says. */
    record Create(TableDefinition definition, boolean ifNotExists, boolean temporary) implements TableChange {
        @Override
        public ObjectName table() {
            return definition.name();
        }
    }

    /**
     * A new table like another one.
     *
     * @param including {@code ALL} or what is copied beside columns, in capitals; MySQL copies all but foreign keys
     */
    record CreateLike(ObjectName table, ObjectName source, String including, boolean ifNotExists)
            implements TableChange {}

    /** A new table whose columns follow a query. */
    record CreateAs(ObjectName table, String query, boolean ifNotExists) implements TableChange {}

    record Drop(ObjectName table, boolean ifExists, boolean cascade) implements TableChange {}

    record Rename(ObjectName table, ObjectName to, boolean ifExists) implements TableChange {}

    /** Options by lower case name; an empty value takes the option away. */
    record SetOptions(ObjectName table, Map<String, String> options) implements TableChange {
        public SetOptions {
            options = Map.copyOf(options);
        }
    }

    /** MySQL {@code CONVERT TO CHARACTER SET}; an empty collation means the set's usual one. */
    record ConvertCharset(ObjectName table, String charset, String collation) implements TableChange {}

    /**
     * Anything about partitions.
     *
     * @param action in capitals: {@code ADD}, {@code DROP}, {@code TRUNCATE}, {@code REORGANIZE}, {@code PARTITION BY},
     *     {@code REMOVE}, {@code ATTACH}, {@code DETACH} ...
     * @param text all that follows the action's words
     */
    record Partition(ObjectName table, String action, String text) implements TableChange {}

    /** Something that changes how the table is stored but not what it holds, such as {@code FORCE} or {@code CLUSTER ON}. */
    record Storage(ObjectName table, String text) implements TableChange {}
}
