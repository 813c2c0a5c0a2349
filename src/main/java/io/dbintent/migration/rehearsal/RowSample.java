package io.dbintent.migration.rehearsal;

import io.dbintent.database.Database;
import io.dbintent.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some real rows to rehearse on, taken once and kept in memory: at most so many of each table, and of the tables that
 * their foreign keys lead to the rows they lead to. Values of masked columns are never read.
 */
public final class RowSample {

    /** No real rows. */
    public static final RowSample NONE = new RowSample(Map.of(), Set.of());

    private final Map<String, List<Map<String, @Nullable String>>> rows;
    private final Set<String> masked;

    RowSample(Map<String, List<Map<String, @Nullable String>>> rows, Set<String> masked) {
        this.rows = Map.copyOf(rows);
        this.masked = Set.copyOf(masked);
    }

    /**
     * Takes rows of the tables that a migration names. Nothing is read unless this is called.
     *
     * @param database where it is only read
     * @param most rows of a table; rows that foreign keys lead to come on top, at most ten times as many in all
     * @param masked columns whose values are never read, as {@code column} or {@code table.column}, in any case
     * @throws io.dbintent.database.DatabaseException if a table cannot be read
     */
    public static RowSample of(Database database, Script up, Script down, int most, Set<String> masked) {
        if (most < 1) {
            throw new IllegalArgumentException("A sample of " + most + " rows holds nothing; expected 1 or more.");
        }
        Schema schema = database.inspect();
        Set<String> hidden = new java.util.HashSet<>();
        masked.forEach(name -> hidden.add(name.toLowerCase(Locale.ROOT)));
        String text = (String.join("\n", up.texts()) + "\n" + String.join("\n", down.texts())).toLowerCase(Locale.ROOT);
        List<String> named = schema.tables().stream()
                .map(table -> table.name())
                .filter(name -> text.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        return new RowSample(
                database.read(session -> new SampleReader(session, database.dialect(), schema, most, hidden).of(named)),
                hidden);
    }

    /** How many rows were taken of each table, by name in lower case. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach((table, taken) -> counts.put(table, taken.size()));
        return counts;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean has(String table) {
        return rows.containsKey(table.toLowerCase(Locale.ROOT));
    }

    /** Values as SQL literals by column in lower case; a masked column is not in it. */
    List<Map<String, @Nullable String>> rows(String table) {
        return rows.getOrDefault(table.toLowerCase(Locale.ROOT), List.of());
    }

    static boolean isMasked(Set<String> masked, String table, String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return masked.contains(name) || masked.contains(table.toLowerCase(Locale.ROOT) + "." + name);
    }

    boolean isMasked(String table, String column) {
        return isMasked(masked, table, column);
    }

    /** Counts only: what is in the rows is the user's. */
    @Override
    public String toString() {
        return "RowSample" + counts();
    }
}
