package io.dbintent.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows kept in memory.
 *
 * @param labels distinct column labels, in order
 * @param rows in the server's order
 * @param truncated true if the query had more rows than were kept
 */
public record Rows(List<String> labels, List<Row> rows, boolean truncated) {

    public Rows {
        labels = List.copyOf(labels);
        rows = List.copyOf(rows);
    }

    /** The rows as maps by label, in column order; a NULL cell is a null value. */
    public List<Map<String, @Nullable Object>> asMaps() {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < labels.size(); i++) {
                map.put(labels.get(i), row.cells().get(i));
            }
            maps.add(Collections.unmodifiableMap(map));
        }
        return Collections.unmodifiableList(maps);
    }
}
