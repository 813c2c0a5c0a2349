package io.dbintent.migration.rehearsal;

import io.dbintent.migration.rehearsal.TableShape.ColumnShape;
import io.dbintent.migration.rehearsal.TableShape.Reference;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a scratch database: columns from the product's catalog, keys from the driver. */
final class TableShapes {

    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, List<ColumnShape>> columns = new LinkedHashMap<>();
    private final Map<String, String[]> places = new LinkedHashMap<>();

    private TableShapes(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** All base tables whose plain name is wanted; partitions are left out. */
    static List<TableShape> read(Connection connection, Dialect dialect, Predicate<String> wanted) throws SQLException {
        TableShapes shapes = new TableShapes(connection, dialect);
        shapes.columns();
        List<TableShape> found = new ArrayList<>();
        for (Map.Entry<String, String[]> entry : shapes.places.entrySet()) {
            if (wanted.test(entry.getValue()[1])) {
                found.add(shapes.table(entry.getKey(), entry.getValue()));
            }
        }
        return found;
    }

    private void columns() throws SQLException {
        Queries.each(connection, ColumnQueries.of(dialect), row -> {
            String schema = Queries.text(row, 1);
            String table = row.getString(2);
            String key = key(schema, table);
            places.putIfAbsent(key, new String[] {schema, table});
            String type = row.getString(4).toLowerCase(Locale.ROOT);
            columns.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new ColumnShape(
                            row.getString(3),
                            type,
                            labels(row.getString(5)),
                            row.getInt(6) == 1,
                            row.getInt(7) == 1,
                            row.getInt(7) == 0));
        });
    }

    private static List<String> labels(@Nullable String text) {
        List<String> found = new ArrayList<>();
        if (text != null) {
            Matcher matcher = LABEL.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private String key(String schema, String table) {
        return schema.isEmpty() ? table : schema + "." + table;
    }

    private TableShape table(String key, String[] place) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String catalog = dialect.isMySqlFamily() ? connection.getCatalog() : null;
        String schema = place[0].isEmpty() ? null : place[0];
        Map<String, Map<Integer, String>> primary = new LinkedHashMap<>();
        try (ResultSet rows = data.getPrimaryKeys(catalog, schema, place[1])) {
            while (rows.next()) {
                put(primary, "primary", rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        List<String> primaryKey = lists(primary).stream().findFirst().orElse(List.of());
        List<List<String>> uniques = new ArrayList<>();
        if (!primaryKey.isEmpty()) {
            uniques.add(primaryKey);
        }
        uniques.addAll(uniques(data, catalog, schema, place[1]));
        String sql = (schema == null ? "" : dialect.quote(schema) + ".") + dialect.quote(place[1]);
        return new TableShape(
                key,
                sql,
                columns.getOrDefault(key, List.of()),
                primaryKey,
                uniques,
                references(data, catalog, schema, place[1]));
    }

    private static List<List<String>> uniques(
            DatabaseMetaData data, @Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        Map<String, Map<Integer, String>> indexes = new LinkedHashMap<>();
        try (ResultSet rows = data.getIndexInfo(catalog, schema, table, true, true)) {
            while (rows.next()) {
                String column = rows.getString("COLUMN_NAME");
                if (column != null && rows.getString("INDEX_NAME") != null && !rows.getBoolean("NON_UNIQUE")) {
                    put(indexes, rows.getString("INDEX_NAME"), rows.getInt("ORDINAL_POSITION"), unquoted(column));
                }
            }
        }
        return lists(indexes);
    }

    /** PostgreSQL's driver quotes the columns of an index. */
    private static String unquoted(String column) {
        return column.length() > 2 && column.startsWith("\"") && column.endsWith("\"")
                ? column.substring(1, column.length() - 1).replace("\"\"", "\"")
                : column;
    }

    private List<Reference> references(
            DatabaseMetaData data, @Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        Map<String, Map<Integer, String>> from = new LinkedHashMap<>();
        Map<String, Map<Integer, String>> to = new LinkedHashMap<>();
        Map<String, String> targets = new LinkedHashMap<>();
        try (ResultSet rows = data.getImportedKeys(catalog, schema, table)) {
            while (rows.next()) {
                String target = key(
                        dialect.isMySqlFamily() || rows.getString("PKTABLE_SCHEM") == null
                                ? ""
                                : rows.getString("PKTABLE_SCHEM"),
                        rows.getString("PKTABLE_NAME"));
                String name = rows.getString("FK_NAME") + " " + target;
                targets.put(name, target);
                put(from, name, rows.getInt("KEY_SEQ"), rows.getString("FKCOLUMN_NAME"));
                put(to, name, rows.getInt("KEY_SEQ"), rows.getString("PKCOLUMN_NAME"));
            }
        }
        List<Reference> found = new ArrayList<>();
        targets.forEach((name, target) -> found.add(new Reference(
                List.copyOf(from.getOrDefault(name, Map.of()).values()),
                target,
                List.copyOf(to.getOrDefault(name, Map.of()).values()))));
        return found;
    }

    private static void put(Map<String, Map<Integer, String>> into, String name, int position, String column) {
        into.computeIfAbsent(name, n -> new java.util.TreeMap<>()).put(position, column);
    }

    private static List<List<String>> lists(Map<String, Map<Integer, String>> byName) {
        return byName.values().stream()
                .map(columns -> List.copyOf(columns.values()))
                .toList();
    }
}
