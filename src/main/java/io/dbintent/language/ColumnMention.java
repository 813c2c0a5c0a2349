package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.Table;
import java.util.List;

/**
 * Words that may mean a column, or several that together make a name.
 *
 * @param columns one column, or first and last name
 * @param length how many tokens
 * @param cost 0 for the column's own name, more for a synonym or a part of it
 */
record ColumnMention(Table table, List<Column> columns, int length, int cost) {

    ColumnMention {
        columns = List.copyOf(columns);
    }

    Column column() {
        return columns.get(0);
    }

    boolean single() {
        return columns.size() == 1;
    }
}
