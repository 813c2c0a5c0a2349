package io.dbintent.migration.rehearsal;

import io.dbintent.migration.rehearsal.TableShape.ColumnShape;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a sample into the clone, parents first; a row that is refused is tried again once others are there. */
final class SampleRows {

    private final Connection connection;
    private final Dialect dialect;
    private final RowSample sample;
    private final Map<String, TableShape> tables = new TreeMap<>();
    private final Map<String, Integer> rows = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();

    SampleRows(Connection connection, Dialect dialect, RowSample sample, List<TableShape> shapes) {
        this.connection = connection;
        this.dialect = dialect;
        this.sample = sample;
        shapes.forEach(shape -> tables.put(shape.name(), shape));
    }

    private record Waiting(TableShape table, int number, Map<String, @Nullable String> values) {}

    Seeding insert() {
        List<Waiting> waiting = new ArrayList<>();
        for (TableShape table : new ParentsFirst(tables).order()) {
            List<Map<String, @Nullable String>> taken = sample.rows(plain(table));
            for (int i = 0; i < taken.size(); i++) {
                waiting.add(new Waiting(table, i + 1, taken.get(i)));
            }
        }
        int before = Integer.MAX_VALUE;
        while (!waiting.isEmpty() && waiting.size() < before) {
            before = waiting.size();
            waiting.removeIf(this::isAccepted);
        }
        Map<String, Integer> left = new HashMap<>();
        waiting.forEach(row -> left.merge(row.table().name(), 1, Integer::sum));
        refused.keySet().retainAll(left.keySet());
        refused.replaceAll((table, said) -> left.get(table) + " rows: " + said);
        tables.values().forEach(this::countOn);
        return new Seeding(rows, refused);
    }

    private static String plain(TableShape table) {
        return table.name().substring(table.name().lastIndexOf('.') + 1);
    }

    private boolean isAccepted(Waiting row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ColumnShape column : row.table().columns()) {
            String name = column.name().toLowerCase(Locale.ROOT);
            if (row.values().containsKey(name)) {
                String value = row.values().get(name);
                values.put(column.name(), value == null ? "NULL" : value);
            } else if (column.written() && sample.isMasked(plain(row.table()), name)) {
                values.put(column.name(), new Sentinels(dialect, column).ordinary(row.number()));
            }
        }
        Map<String, String> parents = masksKeys(row) ? parents(row) : Map.of();
        values.putAll(parents);
        try {
            ScriptRun.execute(connection, insertion(row.table(), values));
            rows.merge(row.table().name(), 1, Integer::sum);
            return true;
        } catch (SQLException e) {
            // Told by count and without the server's words, which may hold values.
            refused.putIfAbsent(row.table().name(), "refused with SQLSTATE " + e.getSQLState());
            return false;
        }
    }

    /** What foreign keys over masked columns must hold: what the parents' rows were given. */
    private Map<String, String> parents(Waiting row) {
        Map<String, String> found = new HashMap<>();
        Map<String, String> all = new Seeder(connection, dialect, List.copyOf(tables.values()), new Constants(Map.of()))
                .parents(row.table(), row.number() - 1);
        for (TableShape.Reference reference : row.table().foreignKeys()) {
            if (isMasked(row.table(), reference)) {
                reference.columns().stream()
                        .filter(all::containsKey)
                        .forEach(column -> found.put(column, String.valueOf(all.get(column))));
            }
        }
        return found;
    }

    private boolean masksKeys(Waiting row) {
        return row.table().foreignKeys().stream().anyMatch(reference -> isMasked(row.table(), reference));
    }

    private boolean isMasked(TableShape table, TableShape.Reference reference) {
        String parent = reference.table().substring(reference.table().lastIndexOf('.') + 1);
        return reference.columns().stream().anyMatch(column -> sample.isMasked(plain(table), column))
                || reference.referenced().stream().anyMatch(column -> sample.isMasked(parent, column));
    }

    private String insertion(TableShape table, Map<String, String> values) {
        Map<String, String> written = new LinkedHashMap<>(values);
        for (ColumnShape column : table.columns()) {
            if (column.computed()) {
                written.remove(column.name());
            }
        }
        String names =
                String.join(", ", written.keySet().stream().map(dialect::quote).toList());
        return "INSERT INTO " + table.sql() + " (" + names + ")"
                + (dialect == Dialect.POSTGRESQL ? " OVERRIDING SYSTEM VALUE" : "") + " VALUES ("
                + String.join(", ", written.values()) + ")";
    }

    /** Numbers that the server gives go on after those that were put in. */
    private void countOn(TableShape table) {
        if (dialect != Dialect.POSTGRESQL) {
            return;
        }
        for (ColumnShape column : table.columns()) {
            if (!column.written() && !column.computed()) {
                String name = dialect.quote(column.name());
                try {
                    ScriptRun.execute(
                            connection,
                            "SELECT setval(pg_get_serial_sequence('"
                                    + table.sql().replace("'", "''") + "', '"
                                    + column.name().replace("'", "''") + "'), max(" + name + ")) FROM " + table.sql()
                                    + " HAVING max(" + name + ") IS NOT NULL");
                } catch (SQLException e) {
                    refused.putIfAbsent(table.name(), "its numbers do not count on, SQLSTATE " + e.getSQLState());
                }
            }
        }
    }
}
