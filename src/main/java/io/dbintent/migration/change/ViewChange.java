package io.dbintent.migration.change;

/** Something done to a view. */
public sealed interface ViewChange extends SchemaChange {

    ObjectName view();

    record Create(ViewDefinition definition, boolean orReplace, boolean ifNotExists) implements ViewChange {
        @Override
        public ObjectName view() {
            return definition.name();
        }
    }

    record Drop(ObjectName view, boolean materialized, boolean ifExists, boolean cascade) implements ViewChange {}

    record Rename(ObjectName view, ObjectName to) implements ViewChange {}

    /** Computes a materialized view's rows anew. */
    record Refresh(ObjectName view, boolean concurrently) implements ViewChange {}
}
