package io.dbintent.migration.change;

import org.jspecify.annotations.Nullable;

/** Something done to a trigger. */
public sealed interface TriggerChange extends SchemaChange {

    record Create(TriggerDefinition definition, boolean orReplace, boolean ifNotExists) implements TriggerChange {}

    /**
     * A trigger less.
     *
     * @param table null where the statement does not name it
     */
    record Drop(ObjectName trigger, @Nullable ObjectName table, boolean ifExists) implements TriggerChange {}

    record Rename(ObjectName trigger, ObjectName table, String to) implements TriggerChange {}

    /**
     * A trigger switched on or off.
     *
     * @param trigger its name, or {@code ALL} or {@code USER}
     */
    record Enable(ObjectName table, String trigger, boolean enabled) implements TriggerChange {}
}
