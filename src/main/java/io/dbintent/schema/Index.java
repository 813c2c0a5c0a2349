package io.dbintent.schema;

import java.util.List;

/**
 * An index, for telling which lookups are cheap.
 *
 * @param name the index's name
 * @param unique whether it forbids duplicates
 * @param columns in index order; expressions are left out
 */
public record Index(String name, boolean unique, List<String> columns) {

    public Index {
        columns = List.copyOf(columns);
    }
}
