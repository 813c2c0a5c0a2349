package io.dbintent.migration.rehearsal;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.database.Row;
import io.dbintent.schema.Column;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.SqlGuard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a sample: some rows of each named table, then, as long as any are missing, the rows they refer to. */
final class SampleReader {

    private static final int MOST_IN_ALL = 10;
    private static final int KEYS_IN_A_QUERY = 50;

    private final ReadOnlySession session;
    private final Dialect dialect;
    private final Schema schema;
    private final int most;
    private final Set<String> masked;
    private final SqlGuard guard;
    private final Map<String, Set<Map<String, @Nullable String>>> taken = new HashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private int total;

    SampleReader(ReadOnlySession session, Dialect dialect, Schema schema, int most, Set<String> masked) {
        this.session = session;
        this.dialect = dialect;
        this.schema = schema;
        this.most = most;
        this.masked = masked;
        this.guard = new SqlGuard(dialect, session.sqlMode(), GuardPolicy.standard(), schema);
    }

    Map<String, List<Map<String, @Nullable String>>> of(List<String> named) {
        Map<Table, Collection<Map<String, @Nullable String>>> fresh = new LinkedHashMap<>();
        for (String name : named) {
            Table table = schema.table(name).orElse(null);
            if (table != null && table.kind() == Table.Kind.TABLE) {
                add(fresh, table, query(table, ""), most);
            }
        }
        while (!fresh.isEmpty()) {
            fresh = parents(fresh, most * Math.max(1, named.size()) * MOST_IN_ALL);
        }
        Map<String, List<Map<String, @Nullable String>>> found = new HashMap<>();
        taken.forEach((table, rows) -> found.put(table, List.copyOf(rows)));
        return found;
    }

    private void add(Map<Table, Collection<Map<String, @Nullable String>>> fresh, Table table, String sql, int limit) {
        Set<Map<String, @Nullable String>> known =
                taken.computeIfAbsent(table.name().toLowerCase(Locale.ROOT), name -> new LinkedHashSet<>());
        for (Map<String, @Nullable String> row : rows(table, sql, limit)) {
            if (known.add(row)) {
                total++;
                fresh.computeIfAbsent(table, one -> new ArrayList<>()).add(row);
            }
        }
    }

    private Map<Table, Collection<Map<String, @Nullable String>>> parents(
            Map<Table, Collection<Map<String, @Nullable String>>> children, int limit) {
        Map<Table, Collection<Map<String, @Nullable String>>> fresh = new LinkedHashMap<>();
        children.forEach((table, rows) -> {
            for (ForeignKey key : table.foreignKeys()) {
                Table parent = schema.table(key.referencedTable()).orElse(null);
                if (parent != null && total < limit) {
                    List<String> wanted = new ArrayList<>();
                    for (Map<String, @Nullable String> row : rows) {
                        String condition = condition(parent, key, row);
                        if (!condition.isEmpty() && asked.add(parent.name() + " " + condition)) {
                            wanted.add(condition);
                        }
                    }
                    for (int from = 0; from < wanted.size(); from += KEYS_IN_A_QUERY) {
                        List<String> some = wanted.subList(from, Math.min(wanted.size(), from + KEYS_IN_A_QUERY));
                        add(fresh, parent, query(parent, " WHERE " + String.join(" OR ", some)), limit - total);
                    }
                }
            }
        });
        return fresh;
    }

    /** Empty if the row refers to nothing, or by a value that may not be read. */
    private String condition(Table parent, ForeignKey key, Map<String, @Nullable String> row) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String value = row.get(key.columns().get(i).toLowerCase(Locale.ROOT));
            String column = key.referencedColumns().get(i);
            if (value == null || RowSample.isMasked(masked, parent.name(), column)) {
                return "";
            }
            equal.add(dialect.quote(column) + " = " + value);
        }
        return "(" + String.join(" AND ", equal) + ")";
    }

    private List<Column> shown(Table table) {
        return table.columns().stream()
                .filter(column -> !RowSample.isMasked(masked, table.name(), column.name()))
                .toList();
    }

    private String query(Table table, String where) {
        List<String> columns = shown(table).stream()
                .map(column -> dialect.quote(column.name()))
                .toList();
        List<String> order = table.primaryKey().stream()
                .filter(name -> !RowSample.isMasked(masked, table.name(), name))
                .map(dialect::quote)
                .toList();
        return "SELECT " + (columns.isEmpty() ? "1" : String.join(", ", columns)) + " FROM "
                + dialect.quote(table.name()) + where
                + (order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order));
    }

    private List<Map<String, @Nullable String>> rows(Table table, String sql, int limit) {
        if (limit < 1) {
            return List.of();
        }
        if (!(guard.check(sql + " LIMIT " + limit) instanceof GuardResult.Accepted accepted)) {
            // The text holds values, so it is not told.
            throw new DatabaseException(
                    Kind.OTHER,
                    "No sample of the table " + table.name() + " can be read: the guard refuses the query for it.",
                    null);
        }
        List<Map<String, @Nullable String>> found = new ArrayList<>();
        List<Column> columns = shown(table);
        for (Row row : session.rows(accepted.query(), limit).rows()) {
            Map<String, @Nullable String> values = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                values.put(
                        columns.get(i).name().toLowerCase(Locale.ROOT),
                        literal(row.cells().get(i)));
            }
            found.add(values);
        }
        return found;
    }

    private @Nullable String literal(@Nullable Object cell) {
        if (cell == null) {
            return null;
        }
        if (cell instanceof byte[] bytes) {
            String hex = HexFormat.of().formatHex(bytes);
            return dialect == Dialect.POSTGRESQL ? "'\\x" + hex + "'" : "X'" + hex + "'";
        }
        if (cell instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.toString();
        }
        String text = cell.toString().replace("'", "''");
        return "'" + (dialect.isMySqlFamily() ? text.replace("\\", "\\\\") : text) + "'";
    }
}
