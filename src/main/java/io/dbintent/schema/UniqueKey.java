package io.dbintent.schema;

import java.util.List;

/**
 * Columns whose values together may occur once only.
 *
 * @param name the constraint's or index's name; empty where the server has none
 * @param columns never empty
 */
public record UniqueKey(String name, List<String> columns) {

    public UniqueKey {
        columns = List.copyOf(columns);
    }
}
