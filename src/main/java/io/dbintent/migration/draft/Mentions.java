package io.dbintent.migration.draft;

import java.util.List;
import java.util.Locale;

/** Tells whether something is on a column. */
final class Mentions {

    private Mentions() {}

    static boolean column(String expression, String column) {
        return Views.words(expression).contains(column.toLowerCase(Locale.ROOT));
    }

    static boolean in(List<String> columns, String column) {
        return columns.stream().anyMatch(column::equalsIgnoreCase);
    }
}
