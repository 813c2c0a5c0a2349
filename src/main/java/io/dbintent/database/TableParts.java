package io.dbintent.database;

import io.dbintent.schema.Column;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Index;
import io.dbintent.schema.Table;
import io.dbintent.schema.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table while its parts arrive row by row. */
final class TableParts {

    private static final class KeyParts {
        private final String referencedTable;
        private final List<String> columns = new ArrayList<>();
        private final List<String> referencedColumns = new ArrayList<>();

        private KeyParts(String referencedTable) {
            this.referencedTable = referencedTable;
        }
    }

    private static final class IndexParts {
        private final boolean unique;
        private boolean plain = true;
        private final List<String> columns = new ArrayList<>();

        private IndexParts(boolean unique) {
            this.unique = unique;
        }
    }

    private final String name;
    private final Table.Kind kind;
    private final String comment;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> primaryKey = new ArrayList<>();
    private final Map<String, KeyParts> foreignKeys = new LinkedHashMap<>();
    private final Map<String, IndexParts> indexes = new LinkedHashMap<>();
    private final Map<String, List<String>> uniqueConstraints = new LinkedHashMap<>();

    TableParts(String name, Table.Kind kind, @Nullable String comment) {
        this.name = name;
        this.kind = kind;
        this.comment = comment == null ? "" : comment;
    }

    void column(Column column) {
        columns.add(column);
    }

    void primaryKeyColumn(String column) {
        primaryKey.add(column);
    }

    void foreignKeyColumn(String key, String column, String referencedTable, String referencedColumn) {
        KeyParts parts = foreignKeys.computeIfAbsent(key, k -> new KeyParts(referencedTable));
        parts.columns.add(column);
        parts.referencedColumns.add(referencedColumn);
    }

    void uniqueColumn(String constraint, String column) {
        uniqueConstraints.computeIfAbsent(constraint, k -> new ArrayList<>()).add(column);
    }

    /**
     * Adds the next column of an index.
     *
     * @param column null for an expression, which keeps a unique index from being a key
     */
    void indexColumn(String index, boolean unique, @Nullable String column) {
        IndexParts parts = indexes.computeIfAbsent(index, k -> new IndexParts(unique));
        if (column == null) {
            parts.plain = false;
        } else {
            parts.columns.add(column);
        }
    }

    /** Says that the index covers some rows only, so that it forbids nothing about the others. */
    void partialIndex(String index) {
        IndexParts parts = indexes.get(index);
        if (parts != null) {
            parts.plain = false;
        }
    }

    Table build() {
        List<ForeignKey> keys = new ArrayList<>();
        foreignKeys.forEach((key, parts) ->
                keys.add(new ForeignKey(key, parts.columns, parts.referencedTable, parts.referencedColumns)));
        List<Index> built = new ArrayList<>();
        indexes.forEach((index, parts) -> built.add(new Index(index, parts.unique, parts.columns)));
        return new Table(name, kind, columns, primaryKey, keys, uniqueKeys(), built, comment);
    }

    private List<UniqueKey> uniqueKeys() {
        List<UniqueKey> keys = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        seen.add(primaryKey);
        uniqueConstraints.forEach((constraint, of) -> {
            if (seen.add(of)) {
                keys.add(new UniqueKey(constraint, of));
            }
        });
        indexes.forEach((index, parts) -> {
            if (parts.unique && parts.plain && !parts.columns.isEmpty() && seen.add(parts.columns)) {
                keys.add(new UniqueKey(index, parts.columns));
            }
        });
        return keys;
    }
}
