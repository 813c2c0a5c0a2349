package io.dbintent.migration.change;

import java.util.List;

/**
 * A view.
 *
 * @param name where and what
 * @param columns the names that were written for its columns; empty if they follow the query
 * @param query as SQL text
 * @param materialized whether its rows are stored
 * @param attributes what else was written, such as {@code SQL SECURITY INVOKER}; empty if nothing
 * @param comment empty if there is none
 */
public record ViewDefinition(
        ObjectName name, List<String> columns, String query, boolean materialized, String attributes, String comment) {

    public ViewDefinition {
        columns = List.copyOf(columns);
    }

    public ViewDefinition withName(ObjectName value) {
        return new ViewDefinition(value, columns, query, materialized, attributes, comment);
    }

    public ViewDefinition withComment(String value) {
        return new ViewDefinition(name, columns, query, materialized, attributes, value);
    }
}
