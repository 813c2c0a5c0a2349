package io.dbintent.migration.rehearsal;

import io.dbintent.migration.rehearsal.DataDifference.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what became of the rows: by primary key where both sides have it, else by counting equal ones. */
final class DataComparison {

    private final List<DataDifference> found = new ArrayList<>();

    private DataComparison() {}

    static List<DataDifference> of(List<TableRows> before, List<TableRows> after) {
        Map<String, TableRows> now = new HashMap<>();
        after.forEach(table -> now.put(table.table(), table));
        DataComparison comparison = new DataComparison();
        for (TableRows table : before) {
            TableRows other = now.get(table.table());
            if (other != null) {
                comparison.compare(table, other);
            } else if (!table.rows().isEmpty()) {
                comparison.add(table, null, Kind.ROWS_LOST, table.rows().size());
            }
        }
        return comparison.found;
    }

    private void add(TableRows table, @Nullable String column, Kind kind, int rows) {
        if (rows > 0) {
            found.add(new DataDifference(
                    table.table(), column, kind, rows, table.rows().size()));
        }
    }

    private void compare(TableRows before, TableRows after) {
        boolean keyed = !before.key().isEmpty() && after.columns().containsAll(before.key());
        Map<List<@Nullable String>, List<@Nullable String>> rows = new HashMap<>();
        int[] places = places(before.columns(), after.columns());
        List<List<@Nullable String>> arranged = all(after.rows(), places);
        int[] key = places(before.key(), before.columns());
        if (!keyed || !areDistinct(before.rows(), key) || !areDistinct(arranged, key)) {
            counted(before, arranged);
            return;
        }
        for (List<@Nullable String> row : arranged) {
            rows.put(arranged(row, key), row);
        }
        int lost = 0;
        int[] changed = new int[before.columns().size()];
        for (List<@Nullable String> row : before.rows()) {
            List<@Nullable String> now = rows.remove(arranged(row, key));
            if (now == null) {
                lost++;
                continue;
            }
            for (int i = 0; i < changed.length; i++) {
                changed[i] += Objects.equals(row.get(i), now.get(i)) ? 0 : 1;
            }
        }
        add(before, null, Kind.ROWS_LOST, lost);
        add(before, null, Kind.ROWS_ADDED, rows.size());
        for (int i = 0; i < changed.length; i++) {
            add(before, before.columns().get(i), Kind.VALUES_CHANGED, changed[i]);
        }
    }

    /** SQLite lets several rows have NULL in their primary key. */
    private static boolean areDistinct(List<List<@Nullable String>> rows, int[] key) {
        return new HashSet<>(all(rows, key)).size() == rows.size();
    }

    private void counted(TableRows before, List<List<@Nullable String>> after) {
        int whole = missing(before.rows(), after);
        int more = after.size() - before.rows().size();
        add(before, null, Kind.ROWS_LOST, -more);
        add(before, null, Kind.ROWS_ADDED, more);
        if (whole <= Math.max(0, -more)) {
            return;
        }
        int told = found.size();
        for (int i = 0; i < before.columns().size(); i++) {
            int[] column = {i};
            int changed = missing(all(before.rows(), column), all(after, column));
            add(before, before.columns().get(i), Kind.VALUES_CHANGED, changed - Math.max(0, -more));
        }
        if (told == found.size()) {
            // Each column holds what it held, but not in the same rows.
            add(before, "(several)", Kind.VALUES_CHANGED, whole);
        }
    }

    /** How many of the first are not among the second. */
    private static int missing(List<List<@Nullable String>> first, List<List<@Nullable String>> second) {
        Map<List<@Nullable String>, Integer> left = new HashMap<>();
        second.forEach(row -> left.merge(row, 1, Integer::sum));
        int missing = 0;
        for (List<@Nullable String> row : first) {
            if (left.merge(row, -1, Integer::sum) < 0) {
                missing++;
            }
        }
        return missing;
    }

    /** Where each name is among the others; -1 if it is not. */
    private static int[] places(List<String> names, List<String> among) {
        return names.stream().mapToInt(among::indexOf).toArray();
    }

    private static List<List<@Nullable String>> all(List<List<@Nullable String>> rows, int[] places) {
        List<List<@Nullable String>> found = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            found.add(arranged(row, places));
        }
        return found;
    }

    private static List<@Nullable String> arranged(List<@Nullable String> row, int[] places) {
        @Nullable String[] cells = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            cells[i] = places[i] < 0 ? null : row.get(places[i]);
        }
        return Arrays.asList(cells);
    }
}
