package io.dbintent.migration.rehearsal;

import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one table as text.
 *
 * @param table as messages show it
 * @param columns in ordinal order
 * @param key the primary key's columns; empty if there is none
 * @param rows each with as many cells as there are columns
 */
record TableRows(String table, List<String> columns, List<String> key, List<List<@Nullable String>> rows) {

    static TableRows read(Connection connection, Dialect dialect, TableShape shape) throws SQLException {
        boolean folds = dialect != Dialect.POSTGRESQL;
        List<String> names = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        List<TypeKind> kinds = new ArrayList<>();
        for (TableShape.ColumnShape column : shape.columns()) {
            names.add(folded(column.name(), folds));
            quoted.add(dialect.quote(column.name()));
            kinds.add(TypeKind.of(column.type().replaceFirst("\\(.*", "").strip()));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        Queries.each(connection, "SELECT " + String.join(", ", quoted) + " FROM " + shape.sql(), row -> {
            @Nullable String[] cells = new String[names.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cell(row, i + 1, kinds.get(i), dialect);
            }
            rows.add(Arrays.asList(cells));
        });
        return new TableRows(
                dialect == Dialect.SQLITE ? shape.name().toLowerCase(Locale.ROOT) : shape.name(),
                names,
                shape.primaryKey().stream().map(name -> folded(name, folds)).toList(),
                rows);
    }

    private static String folded(String name, boolean folds) {
        return folds ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static @Nullable String cell(ResultSet row, int column, TypeKind kind, Dialect dialect)
            throws SQLException {
        boolean bytes = kind == TypeKind.BINARY
                || ((kind == TypeKind.BIT || kind == TypeKind.POINT) && dialect.isMySqlFamily());
        if (!bytes) {
            return row.getString(column);
        }
        byte[] value = row.getBytes(column);
        return value == null ? null : HexFormat.of().formatHex(value);
    }
}
