package io.dbintent.schema;

import org.jspecify.annotations.Nullable;

/**
 * One column of a table or view.
 *
 * @param name as the server spells it, unquoted
 * @param type the declared type and the family it belongs to
 * @param nullable whether NULL may be stored
 * @param defaultValue the default as SQL text, null if there is none
 * @param generated true for auto-increment, identity and computed columns
 * @param comment the comment kept in the database; empty if there is none
 */
public record Column(
        String name,
        ColumnType type,
        boolean nullable,
        @Nullable String defaultValue,
        boolean generated,
        String comment) {

    /** By the name alone; columns are keys of many maps. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
