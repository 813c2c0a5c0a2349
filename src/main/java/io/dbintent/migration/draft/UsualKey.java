package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The numbered key that the tables of a schema have by custom, for new tables of which no key is told. */
final class UsualKey {

    private static final int FEW = 2;

    private UsualKey() {}

    /** The column; empty unless two tables or more, and most of those with a key, have one of this name. */
    static Optional<ColumnDefinition> of(SchemaDefinition schema) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, ColumnDefinition> columns = new HashMap<>();
        int keyed = 0;
        for (TableDefinition table : schema.tables()) {
            KeyDefinition key = table.primaryKey();
            if (key == null) {
                continue;
            }
            keyed++;
            Optional<ColumnDefinition> column = single(table, key);
            if (column.isPresent()) {
                String name = column.get().name().toLowerCase(Locale.ROOT);
                counts.merge(name, 1, Integer::sum);
                columns.putIfAbsent(name, column.get());
            }
        }
        int most = keyed;
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEW && entry.getValue() * 2 > most)
                .map(entry -> columns.get(entry.getKey()))
                .findFirst();
    }

    /** A key that is also a reference is no number of the table's own. */
    private static Optional<ColumnDefinition> single(TableDefinition table, KeyDefinition key) {
        List<String> names = key.columns();
        return names.size() != 1
                        || table.foreignKeys().stream()
                                .anyMatch(foreign -> Mentions.in(foreign.columns(), names.get(0)))
                ? Optional.empty()
                : table.column(names.get(0)).filter(column -> TypeFamily.of(column.type()) == TypeFamily.WHOLE);
    }
}
