package io.dbintent.migration.change;

/**
 * One thing done to a schema, as it was written: names that the server chooses and effects that it adds are filled in by
 * the simulation, not here.
 */
public sealed interface SchemaChange
        permits TableChange,
                ColumnChange,
                IndexChange,
                ConstraintChange,
                ViewChange,
                TriggerChange,
                SequenceChange,
                TypeChange,
                RoutineChange,
                NamespaceChange,
                CommentChange,
                DataChange,
                SessionChange,
                PrivilegeChange,
                Opaque {}
