package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/** Small changes of a table's definition. */
final class Tables {

    private Tables() {}

    static TableDefinition with(TableDefinition table, ColumnDefinition column) {
        return table.withColumns(table.columns().stream()
                .map(c -> c.name().equalsIgnoreCase(column.name()) ? column : c)
                .toList());
    }

    static TableDefinition plus(TableDefinition table, ColumnDefinition column) {
        return table.withColumns(plus(table.columns(), column));
    }

    static <T> List<T> plus(List<T> list, T added) {
        List<T> more = new ArrayList<>(list);
        more.add(added);
        return more;
    }

    static <T> List<T> minus(List<T> list, T gone) {
        List<T> fewer = new ArrayList<>(list);
        fewer.remove(gone);
        return fewer;
    }

    /** The table without a column and all that is on it. */
    static TableDefinition without(TableDefinition table, String column) {
        return table.withColumns(table.columns().stream()
                        .filter(c -> !c.name().equalsIgnoreCase(column))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(index -> index.parts().stream()
                                .noneMatch(part -> part.column() != null
                                        ? column.equalsIgnoreCase(part.column())
                                        : Mentions.column(part.subject(), column)))
                        .toList())
                .withUniques(table.uniques().stream()
                        .filter(key -> !Mentions.in(key.columns(), column))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .filter(key -> !Mentions.in(key.columns(), column))
                        .toList())
                .withChecks(table.checks().stream()
                        .filter(check -> !Mentions.column(check.expression(), column))
                        .toList());
    }
}
