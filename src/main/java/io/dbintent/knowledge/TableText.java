package io.dbintent.knowledge;

import io.dbintent.schema.Column;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Table;
import io.dbintent.schema.UniqueKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Describes one table in words that a prompt and an embedding model can read. */
final class TableText {

    private static final int LONGEST_TYPE = 200;
    private static final int LONGEST_DEFAULT = 60;
    private static final int LONGEST_COMMENT = 200;

    private TableText() {}

    /** Everything, a line for each column. */
    static String full(Table table) {
        StringBuilder text = new StringBuilder(head(table));
        table.columns().forEach(column -> text.append("\n  ").append(full(column)));
        return text.append(keys(table)).toString();
    }

    /** Column names and types on one line, and the keys. */
    static String brief(Table table) {
        return head(table)
                + "\n  "
                + String.join(
                        ", ",
                        table.columns().stream()
                                .map(column -> name(column.name()) + " " + type(column))
                                .toList())
                + keys(table);
    }

    /**
     * The names of columns, those that a key or {@code wanted} asks for first, as many as fit into {@code room}
     * characters, and how many others there are.
     */
    static String names(Table table, Predicate<Column> wanted, int room) {
        String head = head(table);
        String keys = keys(table);
        List<String> names = table.columns().stream()
                .sorted(Comparator.comparing(column -> isKey(table, column) ? 0 : wanted.test(column) ? 1 : 2))
                .map(column -> name(column.name()))
                .toList();
        StringBuilder list = new StringBuilder();
        int fitting = 0;
        int left = room - head.length() - keys.length() - ", and 1000 more columns".length();
        while (fitting < names.size() && list.length() + names.get(fitting).length() < left) {
            list.append(fitting == 0 ? "\n  " : ", ").append(names.get(fitting));
            fitting++;
        }
        int others = names.size() - fitting;
        String more = others == 0 ? "" : (fitting == 0 ? "\n  " : ", and ") + others + " more columns";
        return PlainText.bounded(head + list + more + keys, room);
    }

    /** A foreign key as {@code orders.customer_id -> customers.id}. */
    static String arrow(Table from, ForeignKey key) {
        return columns(from.name(), key.columns()) + " -> " + columns(key.referencedTable(), key.referencedColumns());
    }

    static String name(String identifier) {
        return PlainText.oneLine(identifier);
    }

    private static String head(Table table) {
        String kind = table.kind() == Table.Kind.VIEW ? "View " : "Table ";
        return kind + name(table.name()) + comment(table.comment());
    }

    private static String full(Column column) {
        StringBuilder text = new StringBuilder(name(column.name()) + " " + type(column));
        text.append(column.nullable() ? " null" : " not null");
        if (column.generated()) {
            text.append(" generated");
        }
        if (column.defaultValue() != null) {
            text.append(" default ")
                    .append(PlainText.oneLine(PlainText.bounded(column.defaultValue(), LONGEST_DEFAULT)));
        }
        return text.append(comment(column.comment())).toString();
    }

    private static String type(Column column) {
        return PlainText.oneLine(PlainText.bounded(column.type().declaration(), LONGEST_TYPE))
                .toLowerCase(Locale.ROOT);
    }

    private static String comment(String comment) {
        return comment.isBlank() ? "" : " -- " + PlainText.oneLine(PlainText.bounded(comment.strip(), LONGEST_COMMENT));
    }

    private static String keys(Table table) {
        StringBuilder text = new StringBuilder();
        if (!table.primaryKey().isEmpty()) {
            text.append("\n  Primary key: ").append(PlainText.oneLine(String.join(", ", table.primaryKey())));
        }
        for (ForeignKey key : table.foreignKeys()) {
            text.append("\n  Foreign key: ").append(arrow(table, key));
        }
        for (UniqueKey key : table.uniqueKeys()) {
            text.append("\n  Unique: ").append(PlainText.oneLine(String.join(", ", key.columns())));
        }
        return text.toString();
    }

    private static String columns(String table, List<String> columns) {
        String names = columns.size() == 1 ? columns.get(0) : "(" + String.join(", ", columns) + ")";
        return PlainText.oneLine(table + "." + names);
    }

    private static boolean isKey(Table table, Column column) {
        return table.primaryKey().contains(column.name())
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
    }
}
