package io.dbintent.language;

import java.util.List;

/**
 * Where the database holds a text that an intent names.
 *
 * @param table the table's name
 * @param columns one column, or first and last name
 * @param stored the text in each of the columns, as stored
 */
public record ValueMatch(String table, List<String> columns, List<String> stored) {

    public ValueMatch {
        columns = List.copyOf(columns);
        stored = List.copyOf(stored);
        if (columns.isEmpty() || columns.size() != stored.size()) {
            throw new IllegalArgumentException("A value match needs one stored text for each column; got columns "
                    + columns + " and texts " + stored + ".");
        }
    }
}
