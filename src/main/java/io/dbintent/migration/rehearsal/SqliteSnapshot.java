package io.dbintent.migration.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** SQLite: the statements it keeps as they were written, tables cut into their columns and constraints. */
final class SqliteSnapshot {

    private final Connection connection;
    private final SnapshotParts parts = new SnapshotParts();

    SqliteSnapshot(Connection connection) {
        this.connection = connection;
    }

    SchemaSnapshot read() throws SQLException {
        Queries.each(
                connection,
                "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%'"
                        + " ESCAPE '\\' ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 WHEN 'view' THEN 3"
                        + " ELSE 4 END, rowid",
                row -> {
                    String type = row.getString(1);
                    String name = row.getString(2).toLowerCase(Locale.ROOT);
                    String sql = row.getString(3);
                    parts.ddl(sql);
                    if (type.equals("table")) {
                        table(name, sql);
                    } else {
                        parts.part(type + " " + name, TableText.normalized(sql).replace(" if not exists", ""));
                    }
                });
        return parts.snapshot();
    }

    private void table(String name, String sql) {
        parts.part("table " + name, "there");
        List<String> items = TableText.items(sql);
        if (items.isEmpty()) {
            parts.part("table " + name + ", definition", TableText.normalized(sql));
            return;
        }
        for (String item : items.subList(0, items.size() - 1)) {
            String text = TableText.normalized(item);
            if (TableText.isConstraint(text)) {
                parts.part("table " + name + ", constraint " + text, text);
            } else {
                String[] words = text.split(" ", 2);
                parts.column(name, words[0], words.length == 1 ? "" : words[1]);
            }
        }
        parts.part("table " + name + ", options", TableText.normalized(items.get(items.size() - 1)));
    }
}
