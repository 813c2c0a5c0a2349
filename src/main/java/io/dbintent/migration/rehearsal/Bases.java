package io.dbintent.migration.rehearsal;

import io.dbintent.migration.rehearsal.TableShape.ColumnShape;
import io.dbintent.sql.Dialect;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Finds a first row that a table accepts. The same table gives the same row each time. */
record Bases(Insert insert, Dialect dialect, Constants constants) {

    private static final int TRIES = 60;

    /** Puts a row into a table or throws what the server said. */
    interface Insert {
        void into(TableShape table, Map<String, @Nullable String> row) throws SQLException;
    }

    /** The row, which is then in the table; null if none was accepted, with the first refusal in {@code refused}. */
    @Nullable
    Map<String, @Nullable String> find(TableShape table, Map<String, String> parents, Map<String, String> refused) {
        Random random = new Random(table.name().hashCode());
        List<String> known = constants.of(table.name());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Map<String, @Nullable String> row = new HashMap<>();
            for (ColumnShape column : table.columns()) {
                if (column.written()) {
                    row.put(column.name(), value(table, column, attempt, known, random));
                }
            }
            row.putAll(parents);
            try {
                insert.into(table, row);
                refused.remove(table.name());
                return row;
            } catch (SQLException e) {
                refused.putIfAbsent(table.name(), String.valueOf(e.getMessage()));
            }
        }
        return null;
    }

    private @Nullable String value(
            TableShape table, ColumnShape column, int attempt, List<String> known, Random random) {
        Sentinels sentinels = new Sentinels(dialect, column);
        // A parent that has no row yet: NULL where it may be, else what the parent's first row will hold.
        boolean reference =
                table.foreignKeys().stream().anyMatch(r -> r.columns().contains(column.name()));
        // Other rows count on from here, so that a key begins at 1 as long as that is not what is refused.
        boolean key = attempt < TRIES / 2 && table.uniques().stream().anyMatch(u -> u.contains(column.name()));
        if (attempt == 0 || key || (reference && attempt > 1)) {
            return sentinels.ordinary(1);
        }
        if (attempt == 1) {
            return reference && column.nullable() ? null : sentinels.ordinary(1);
        }
        List<@Nullable String> choice = new ArrayList<>(List.of(sentinels.ordinary(1), sentinels.ordinary(7)));
        choice.addAll(known);
        choice.addAll(known);
        choice.addAll(sentinels.edges());
        if (column.nullable()) {
            choice.add(null);
        }
        return choice.get(random.nextInt(choice.size()));
    }
}
