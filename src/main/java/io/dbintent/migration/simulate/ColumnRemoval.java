package io.dbintent.migration.simulate;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.ViewDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drops a column with all that goes with it. */
final class ColumnRemoval {

    private final Workspace work;
    private final ForeignKeys foreignKeys;

    ColumnRemoval(Workspace work, ForeignKeys foreignKeys) {
        this.work = work;
        this.foreignKeys = foreignKeys;
    }

    void drop(ColumnChange.Drop drop) {
        TableDefinition table = work.table(drop.table());
        if (work.findColumn(table, drop.column()).isEmpty()) {
            if (drop.ifExists()) {
                return;
            }
            throw new RefusedException("Table " + table.name() + " has no column " + drop.column() + ".");
        }
        String column = work.column(table, drop.column()).name();
        if (table.columns().size() == 1 && !work.postgres()) {
            throw new RefusedException("Column " + column + " is the only one of " + table.name() + ".");
        }
        requireNotGenerating(table, column, drop.cascade());
        table = work.table(drop.table());
        TableDefinition left = work.postgres()
                ? onPostgres(table, column, drop.cascade())
                : work.sqlite() ? onSqlite(table, column) : onMySql(table, column);
        TableDefinition without = left.withColumns(left.columns().stream()
                .filter(c -> !work.same(c.name(), column))
                .toList());
        work.replace(without);
        work.schema(work.schema()
                .withSequences(work.schema().sequences().stream()
                        .filter(sequence -> !sequence.ownedBy().equals(without.name() + "." + column))
                        .toList()));
    }

    private void requireNotGenerating(TableDefinition table, String column, boolean cascade) {
        for (ColumnDefinition other : table.columns()) {
            if (other.generated() != null
                    && !other.name().equals(column)
                    && work.mentions(other.generated().expression(), column)) {
                if (cascade) {
                    drop(new ColumnChange.Drop(table.name(), other.name(), true, true));
                    continue;
                }
                throw new RefusedException(
                        "Column " + column + " cannot be dropped: generated column " + other.name() + " uses it.");
            }
        }
    }

    private TableDefinition onMySql(TableDefinition table, String column) {
        for (ForeignKeyDefinition key : table.foreignKeys()) {
            if (has(key.columns(), column)) {
                throw new RefusedException(
                        "Column " + column + " is needed by foreign key " + key.name() + " of " + table.name() + ".");
            }
        }
        for (ForeignKeyDefinition key : work.keysTo(table.name())) {
            if (has(key.referencedColumns(), column) && work.foreignKeyChecks()) {
                throw new RefusedException(
                        "Column " + column + " is needed by foreign key " + key.name() + ", which refers to it.");
            }
        }
        List<CheckDefinition> checks = new ArrayList<>();
        for (CheckDefinition check : table.checks()) {
            long others = table.columns().stream()
                    .filter(c -> !work.same(c.name(), column) && work.mentions(check.expression(), c.name()))
                    .count();
            if (!work.mentions(check.expression(), column)) {
                checks.add(check);
            } else if (others > 0 && !(work.mariaDb() && work.same(check.column(), column))) {
                throw new RefusedException(
                        "Column " + column + " is needed by check " + check.name() + " of " + table.name() + ".");
            }
        }
        List<IndexDefinition> indexes = new ArrayList<>();
        for (IndexDefinition index : table.indexes()) {
            List<IndexPart> parts = without(index.parts(), column);
            if (parts.size() < index.parts().size()
                    && !parts.isEmpty()
                    && work.mariaDb()
                    && index.kind() == IndexDefinition.Kind.UNIQUE) {
                throw new RefusedException("Column " + column + " is part of unique key " + index.name() + ".");
            }
            if (index.parts().stream().anyMatch(p -> p.expression() != null && work.mentions(p.expression(), column))) {
                throw new RefusedException("Column " + column + " is used by functional index " + index.name() + ".");
            }
            if (!parts.isEmpty()) {
                indexes.add(index.withParts(parts));
            }
        }
        KeyDefinition primary = table.primaryKey();
        KeyDefinition key = primary == null ? null : withoutColumn(primary, column);
        TableDefinition after = table.withIndexes(indexes).withChecks(checks).withPrimaryKey(key);
        foreignKeys.requireServed(table, after, ObjectName.of(column));
        return after;
    }

    private @Nullable KeyDefinition withoutColumn(KeyDefinition key, String column) {
        List<IndexPart> parts = without(key.parts(), column);
        if (!parts.isEmpty() && parts.size() < key.parts().size() && work.mariaDb()) {
            throw new RefusedException("Column " + column + " is part of the primary key.");
        }
        return parts.isEmpty() ? null : key.withParts(parts);
    }

    private List<IndexPart> without(List<IndexPart> parts, String column) {
        return parts.stream()
                .filter(part -> part.column() == null || !work.same(part.column(), column))
                .toList();
    }

    private boolean has(List<String> names, String column) {
        return names.stream().anyMatch(name -> work.same(name, column));
    }

    private TableDefinition onPostgres(TableDefinition table, String column, boolean cascade) {
        if (!work.viewsOn(table.name(), column).isEmpty()) {
            if (!cascade) {
                throw new RefusedException("Column " + column + " cannot be dropped: view "
                        + work.viewsOn(table.name(), column).get(0).name() + " uses it.");
            }
            for (ViewDefinition view : work.viewsOn(table.name(), column)) {
                work.removeViewsOn(view.name());
                work.schema(work.schema()
                        .withViews(work.schema().views().stream()
                                .filter(v -> !v.name().equals(view.name()))
                                .toList()));
            }
        }
        for (ForeignKeyDefinition key : work.keysTo(table.name())) {
            if (has(key.referencedColumns(), column) && !cascade && !ownKey(table, key, column)) {
                throw new RefusedException(
                        "Column " + column + " cannot be dropped: foreign key " + key.name() + " refers to it.");
            }
        }
        if (cascade) {
            work.everyTable(other -> other.withForeignKeys(other.foreignKeys().stream()
                    .filter(key ->
                            !(work.same(key.referencedTable(), table.name()) && has(key.referencedColumns(), column)))
                    .toList()));
        }
        TableDefinition now = work.table(table.name());
        KeyDefinition primary = now.primaryKey();
        return now.withPrimaryKey(primary != null && uses(primary, column) ? null : primary)
                .withUniques(
                        now.uniques().stream().filter(key -> !uses(key, column)).toList())
                .withIndexes(now.indexes().stream()
                        .filter(index -> !uses(index, column))
                        .toList())
                .withForeignKeys(now.foreignKeys().stream()
                        .filter(key -> !has(key.columns(), column))
                        .toList())
                .withChecks(now.checks().stream()
                        .filter(check -> !work.mentions(check.expression(), column))
                        .toList())
                .withExclusions(now.exclusions().stream()
                        .filter(check -> !work.mentions(check.expression(), column))
                        .toList());
    }

    private boolean ownKey(TableDefinition table, ForeignKeyDefinition key, String column) {
        return has(key.columns(), column) && table.foreignKeys().contains(key);
    }

    private boolean uses(KeyDefinition key, String column) {
        return has(key.columns(), column) || has(key.include(), column);
    }

    private boolean uses(IndexDefinition index, String column) {
        String where = index.where();
        return has(index.columns(), column)
                || has(index.include(), column)
                || (where != null && work.mentions(where, column))
                || index.parts().stream()
                        .anyMatch(part -> part.expression() != null && work.mentions(part.expression(), column));
    }

    private TableDefinition onSqlite(TableDefinition table, String column) {
        KeyDefinition primary = table.primaryKey();
        boolean used = (primary != null && uses(primary, column))
                || table.uniques().stream().anyMatch(key -> uses(key, column))
                || table.indexes().stream().anyMatch(index -> uses(index, column))
                || table.foreignKeys().stream()
                        .anyMatch(key -> has(key.columns(), column)
                                && !key.options().containsKey(ForeignKeyDefinition.OF_COLUMN))
                || table.checks().stream()
                        .anyMatch(check ->
                                !work.same(check.column(), column) && work.mentions(check.expression(), column));
        if (used) {
            throw new RefusedException("SQLite drops no column that a key, an index or a check uses: " + column + ".");
        }
        if (!work.viewsOn(table.name(), column).isEmpty()) {
            throw new UndecidedException("Whether a view of " + table.name() + " still works is not followed.");
        }
        return table.withForeignKeys(table.foreignKeys().stream()
                        .filter(key -> !has(key.columns(), column))
                        .toList())
                .withChecks(table.checks().stream()
                        .filter(check -> !work.same(check.column(), column))
                        .toList());
    }
}
