package io.dbintent.migration.request;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that are said by half: {@code remove the name}, where there are a {@code full_name} and a {@code venue_name}. */
final class HalfNames {

    private static final Pattern SHORT = Pattern.compile(
            "(?:please\\s+)?\\p{L}+(?:\\s+rid\\s+of)?\\s+the\\s+([\\p{L}\\p{N}_]+(?:\\s+[\\p{L}\\p{N}_]+)?)"
                    + "(?:\\s+(?:column|field|attribute))?\\s*[.!]?",
            Pattern.CASE_INSENSITIVE);

    private HalfNames() {}

    /** The columns that may be meant by a request that was not understood; empty if it names none by half. */
    static List<String> columns(String request, SchemaDefinition schema) {
        Matcher matcher = SHORT.matcher(request.strip());
        List<String> found = new ArrayList<>();
        if (!matcher.matches()) {
            return found;
        }
        String half = " " + SpokenName.of(matcher.group(1));
        for (TableDefinition table : schema.tables()) {
            for (ColumnDefinition column : table.columns()) {
                if (SpokenName.of(column.name()).endsWith(half)) {
                    found.add(table.name() + "." + column.name());
                }
            }
        }
        return found;
    }
}
