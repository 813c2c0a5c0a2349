package io.dbintent.migration.change;

/**
 * A trigger.
 *
 * @param name where and what; on PostgreSQL unique within its table only
 * @param table the table or view whose changes fire it
 * @param text all that stands between its name and its end, the table included
 * @param enabled false if it was switched off
 */
public record TriggerDefinition(ObjectName name, ObjectName table, String text, boolean enabled) {

    public TriggerDefinition withName(ObjectName value) {
        return new TriggerDefinition(value, table, text, enabled);
    }

    public TriggerDefinition withTable(ObjectName value) {
        return new TriggerDefinition(name, value, text, enabled);
    }

    public TriggerDefinition withEnabled(boolean value) {
        return new TriggerDefinition(name, table, text, value);
    }
}
