package io.dbintent.schema;

import java.util.List;

/**
 * A foreign key: the columns of its own table and, position by position, the columns they refer to.
 *
 * @param name the constraint's name; empty where the server has none
 * @param columns columns of the table that holds the key, never empty
 * @param referencedTable the table it points to, in the same schema
 * @param referencedColumns as many as {@code columns}
 */
public record ForeignKey(String name, List<String> columns, String referencedTable, List<String> referencedColumns) {

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        if (columns.isEmpty() || columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException("Foreign key " + name + " pairs columns " + columns + " with "
                    + referencedColumns + "; expected the same number of columns, at least one, on both sides.");
        }
    }
}
