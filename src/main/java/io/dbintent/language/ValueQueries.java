package io.dbintent.language;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.schema.Index;
import io.dbintent.schema.Table;
import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The queries that look for texts, all of them bounded. */
final class ValueQueries {

    private final Dialect dialect;

    ValueQueries(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The columns of a table that may hold texts worth looking up. */
    static List<Column> textColumns(Table table) {
        return table.columns().stream()
                .filter(column -> TableWords.isText(column) || column.type().family() == Family.BOOLEAN)
                .filter(column -> !declared(column).contains("blob"))
                .toList();
    }

    /** The texts of a table's first rows; of columns that may hold documents only as much as may be a name. */
    String texts(Table table, List<Column> columns, int rows, int longest) {
        String selected = columns.stream()
                .map(column -> isLong(column)
                        ? "SUBSTRING(" + name(column) + ", 1, " + (longest + 1) + ") AS " + name(column)
                        : name(column))
                .collect(Collectors.joining(", "));
        return "SELECT " + selected + " FROM " + dialect.quote(table.name()) + limit(rows);
    }

    private static boolean isLong(Column column) {
        String type = declared(column);
        return type.endsWith("text") || type.startsWith("character large object") || type.startsWith("clob");
    }

    private static String declared(Column column) {
        return column.type().declaration().toLowerCase(Locale.ROOT);
    }

    /** A row if one of the texts is in one of the columns, whatever its case; for tables that are small. */
    String anyOf(Table table, List<Column> columns, Collection<String> texts) {
        String list = texts.stream()
                .map(text -> Literals.text(text.toLowerCase(Locale.ROOT), dialect))
                .collect(Collectors.joining(", ", " IN (", ")"));
        return "SELECT 1 AS found FROM " + dialect.quote(table.name())
                + columns.stream()
                        .map(column -> "LOWER(" + asText(column) + ")" + list)
                        .collect(Collectors.joining(" OR ", " WHERE ", ""))
                + limit(1);
    }

    private String asText(Column column) {
        return dialect == Dialect.POSTGRESQL ? "CAST(" + name(column) + " AS text)" : name(column);
    }

    /** One row, with 1 for each of the tables that has a row. */
    String filled(List<Table> tables) {
        return tables.stream()
                .map(table -> "CASE WHEN EXISTS (SELECT 1 FROM " + dialect.quote(table.name())
                        + ") THEN 1 ELSE 0 END AS t" + tables.indexOf(table))
                .collect(Collectors.joining(", ", "SELECT ", ""));
    }

    /**
     * One row of 0 and 1: for each column, for each text, whether the column is equal to it. An index is used where there
     * is one; of the other columns the first rows are searched, all in one pass.
     */
    List<String> held(Table table, List<Column> columns, List<String> texts, int rows) {
        List<String> queries = new ArrayList<>();
        List<Column> indexed = columns.stream()
                .filter(column -> leads(table.indexes(), column))
                .toList();
        List<Column> others =
                columns.stream().filter(column -> !indexed.contains(column)).toList();
        for (Column column : indexed) {
            queries.add(found(List.of(column), texts) + " FROM " + dialect.quote(table.name()) + " WHERE "
                    + isAny(List.of(column), texts));
        }
        if (!others.isEmpty()) {
            queries.add(found(others, texts) + " FROM (SELECT "
                    + others.stream().map(this::name).collect(Collectors.joining(", ")) + " FROM "
                    + dialect.quote(table.name()) + limit(rows) + ") s WHERE " + isAny(others, texts));
        }
        return queries;
    }

    /** The columns in the order in which {@link #held} asks for them, query by query. */
    static List<List<Column>> asked(Table table, List<Column> columns) {
        List<List<Column>> asked = new ArrayList<>();
        columns.stream().filter(column -> leads(table.indexes(), column)).forEach(column -> asked.add(List.of(column)));
        List<Column> others = columns.stream()
                .filter(column -> !leads(table.indexes(), column))
                .toList();
        if (!others.isEmpty()) {
            asked.add(others);
        }
        return asked;
    }

    private String isAny(List<Column> columns, List<String> texts) {
        String list = texts.stream()
                .map(text -> Literals.text(text, dialect))
                .collect(Collectors.joining(", ", " IN (", ")"));
        return columns.stream().map(column -> name(column) + list).collect(Collectors.joining(" OR "));
    }

    private String found(List<Column> columns, List<String> texts) {
        List<String> cells = new ArrayList<>();
        for (Column column : columns) {
            for (String text : texts) {
                cells.add("MAX(CASE WHEN " + name(column) + " = " + Literals.text(text, dialect)
                        + " THEN 1 ELSE 0 END) AS f" + cells.size());
            }
        }
        return "SELECT " + String.join(", ", cells);
    }

    private static boolean leads(Collection<Index> indexes, Column column) {
        return indexes.stream()
                .anyMatch(index ->
                        !index.columns().isEmpty() && index.columns().get(0).equalsIgnoreCase(column.name()));
    }

    private String name(Column column) {
        return dialect.quote(column.name());
    }

    private String limit(int rows) {
        return Literals.limit(rows, dialect);
    }
}
