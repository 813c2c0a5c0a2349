package io.dbintent.language;

import java.util.List;
import java.util.Set;

/**
 * What the words around a value say about where it belongs.
 *
 * @param columns words of which the column's name should have one; empty for any column
 * @param strict whether other columns are out of the question
 * @param roles words that tell two keys between the same tables apart
 */
record Hint(Set<String> columns, boolean strict, List<String> roles) {

    static final Hint NONE = new Hint(Set.of(), false, List.of());

    static Hint columns(Set<String> columns) {
        return new Hint(columns, true, List.of());
    }

    static Hint roles(List<String> roles) {
        return new Hint(Set.of(), false, roles);
    }

    boolean fits(List<String> columnWords) {
        return columns.isEmpty() || columnWords.stream().anyMatch(columns::contains);
    }
}
