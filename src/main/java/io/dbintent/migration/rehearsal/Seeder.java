package io.dbintent.migration.rehearsal;

import io.dbintent.migration.rehearsal.TableShape.ColumnShape;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fills tables with sentinel rows: parents before children, keys of children taken from their parents, and where a
 * check refuses a row, other values until one passes. One statement to a row, so that a refused row costs no other.
 */
final class Seeder {

    private static final int ORDINARY_ROWS = 2;
    private static final int MOST_EDGES = 200;
    /** Numbers of edge rows, so that they never meet those of ordinary rows in a unique column. */
    private static final int FIRST_EDGE = 101;

    private static final int FIRST_MORE = 501;

    private final Connection connection;
    private final Dialect dialect;
    private final Constants constants;
    private final Map<String, TableShape> tables = new TreeMap<>();
    private final Map<String, Map<String, @Nullable String>> bases = new HashMap<>();
    private final Map<String, Integer> rows = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();

    Seeder(Connection connection, Dialect dialect, List<TableShape> shapes, Constants constants) {
        this.connection = connection;
        this.dialect = dialect;
        this.constants = constants;
        shapes.forEach(shape -> tables.put(shape.name(), shape));
    }

    /**
     * Two rows to a table, without NULLs. If the table has a key, they differ in all but their times, as rows written
     * at once do; if it has none, they are the same.
     */
    Seeding ordinary() {
        for (TableShape table : new ParentsFirst(tables).order()) {
            Map<String, @Nullable String> base =
                    new Bases(this::insert, dialect, constants).find(table, parents(table, 0), refused);
            if (base != null) {
                rows.merge(table.name(), 1, Integer::sum);
                bases.put(table.name(), base);
                second(table, base);
            }
        }
        closeCycles();
        return summary();
    }

    private void second(TableShape table, Map<String, @Nullable String> base) {
        Map<String, @Nullable String> row = new HashMap<>();
        for (ColumnShape column : table.columns()) {
            boolean unique = table.uniques().stream().anyMatch(columns -> columns.contains(column.name()));
            if (column.written() && !table.uniques().isEmpty() && (unique || !Sentinels.isTime(column))) {
                row.put(column.name(), new Sentinels(dialect, column).ordinary(ORDINARY_ROWS));
            }
        }
        row.putAll(parents(table, ORDINARY_ROWS - 1));
        if (!another(table, base, ORDINARY_ROWS, row)) {
            another(table, base, ORDINARY_ROWS, Map.of());
        }
    }

    /** For each column one row to each edge of its type, and one with NULL, all else being ordinary. */
    Seeding edges() {
        return edges(FIRST_EDGE);
    }

    /** As {@link #ordinary} and {@link #edges} in tables that hold such rows already. */
    Seeding more() {
        for (TableShape table : new ParentsFirst(tables).order()) {
            Map<String, @Nullable String> base = new HashMap<>();
            for (ColumnShape column : table.columns()) {
                if (column.written()) {
                    base.put(column.name(), new Sentinels(dialect, column).ordinary(FIRST_MORE));
                }
            }
            if (another(table, base, FIRST_MORE, Map.of())) {
                bases.put(table.name(), base);
            }
        }
        return edges(FIRST_MORE + 1);
    }

    private Seeding edges(int first) {
        for (TableShape table : new ParentsFirst(tables).order()) {
            Map<String, @Nullable String> base = bases.get(table.name());
            if (base == null) {
                continue;
            }
            int number = first;
            for (ColumnShape column : table.columns()) {
                if (!column.written()) {
                    continue;
                }
                List<@Nullable String> values = new ArrayList<>(new Sentinels(dialect, column).edges());
                values.addAll(constants.of(table.name()));
                if (column.nullable()) {
                    values.add(null);
                }
                for (String value : values) {
                    if (number < first + MOST_EDGES) {
                        Map<String, @Nullable String> edge = new HashMap<>();
                        edge.put(column.name(), value);
                        another(table, base, number++, edge);
                    }
                }
            }
        }
        return summary();
    }

    private Seeding summary() {
        Map<String, String> empty = new TreeMap<>(refused);
        empty.keySet().removeIf(name -> rows.containsKey(name) || !tables.containsKey(name));
        return new Seeding(rows, empty);
    }

    /** The row that is known to pass, with other values wherever they must be unique. */
    private boolean another(
            TableShape table, Map<String, @Nullable String> base, int number, Map<String, @Nullable String> set) {
        Map<String, @Nullable String> row = new HashMap<>(base);
        Map<String, String> parents = parents(table, number - 1);
        for (List<String> unique : table.uniques()) {
            for (ColumnShape column : table.columns()) {
                if (unique.contains(column.name()) && column.written() && !parents.containsKey(column.name())) {
                    row.put(column.name(), new Sentinels(dialect, column).ordinary(number));
                }
            }
        }
        row.putAll(parents);
        row.putAll(set);
        try {
            insert(table, row);
            rows.merge(table.name(), 1, Integer::sum);
            return true;
        } catch (SQLException e) {
            // The table's own rules: this row cannot exist, so it need not survive either.
            refused.putIfAbsent(table.name() + " row " + number, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void insert(TableShape table, Map<String, @Nullable String> row) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (ColumnShape column : table.columns()) {
            if (column.written() && row.containsKey(column.name())) {
                names.add(dialect.quote(column.name()));
                String value = row.get(column.name());
                values.add(value == null ? "NULL" : value);
            }
        }
        String sql = "INSERT INTO " + table.sql();
        if (!names.isEmpty()) {
            sql += " (" + String.join(", ", names) + ") VALUES (" + String.join(", ", values) + ")";
        } else {
            sql += dialect.isMySqlFamily() ? " () VALUES ()" : " DEFAULT VALUES";
        }
        ScriptRun.execute(connection, sql);
    }

    /** What the foreign keys' columns must hold, taken from the parents' rows in turn; nothing for a parent without. */
    Map<String, String> parents(TableShape table, int number) {
        Map<String, String> found = new HashMap<>();
        for (TableShape.Reference reference : table.foreignKeys()) {
            TableShape parent = tables.get(reference.table());
            if (parent == null || parent.name().equals(table.name())) {
                continue;
            }
            List<List<String>> keys = keys(parent, reference.referenced());
            if (!keys.isEmpty()) {
                List<String> key = keys.get(number % keys.size());
                for (int i = 0; i < key.size(); i++) {
                    found.put(reference.columns().get(i), key.get(i));
                }
            }
        }
        return found;
    }

    private List<List<String>> keys(TableShape parent, List<String> columns) {
        String list = String.join(", ", columns.stream().map(dialect::quote).toList());
        List<List<String>> found = new ArrayList<>();
        try {
            Queries.each(connection, "SELECT " + list + " FROM " + parent.sql() + " ORDER BY 1", row -> {
                List<String> key = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    String value = row.getString(i);
                    if (value != null && found.size() < ORDINARY_ROWS) {
                        key.add("'" + value.replace("'", "''") + "'");
                    }
                }
                if (key.size() == columns.size()) {
                    found.add(key);
                }
            });
        } catch (SQLException e) {
            refused.putIfAbsent(parent.name(), String.valueOf(e.getMessage()));
        }
        return found;
    }

    /** Rows of tables in a cycle were made with NULL; now that all parents have rows, they can point to them. */
    private void closeCycles() {
        for (TableShape table : tables.values()) {
            for (TableShape.Reference reference : table.foreignKeys()) {
                TableShape parent = tables.get(reference.table());
                List<List<String>> keys = parent == null ? List.of() : keys(parent, reference.referenced());
                if (keys.isEmpty()) {
                    continue;
                }
                List<String> set = new ArrayList<>();
                for (int i = 0; i < reference.columns().size(); i++) {
                    set.add(dialect.quote(reference.columns().get(i)) + " = "
                            + keys.get(0).get(i));
                }
                String empty = dialect.quote(reference.columns().get(0)) + " IS NULL";
                try {
                    ScriptRun.execute(
                            connection, "UPDATE " + table.sql() + " SET " + String.join(", ", set) + " WHERE " + empty);
                } catch (SQLException e) {
                    refused.putIfAbsent(table.name() + " to " + reference.table(), String.valueOf(e.getMessage()));
                }
            }
        }
    }
}
