package io.dbintent.migration.finding;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.Generated;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.Placement;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes of a table what a change says, as far as it is known. */
final class TableEdits {

    private TableEdits() {}

    static TableDefinition column(TableDefinition table, ColumnChange change, ServerKind server) {
        String name = change.column();
        if (change instanceof ColumnChange.Add add) {
            boolean exists = table.column(name).isPresent();
            return exists ? table : placed(table, add.definition(), add.placement());
        }
        if (change instanceof ColumnChange.Drop) {
            return withoutColumn(table, name, server);
        }
        if (change instanceof ColumnChange.Rename rename) {
            return renamed(replaced(table, name, c -> c.withName(rename.to())), name, rename.to());
        }
        if (change instanceof ColumnChange.Redefine redefine) {
            TableDefinition known = table.column(name).isPresent() ? table : placed(table, redefine.definition(), null);
            TableDefinition changed = replaced(known, name, c -> redefine.definition());
            return renamed(changed, name, redefine.definition().name());
        }
        TableDefinition known = table;
        if (change instanceof ColumnChange.SetType set) {
            known = table.column(name).isPresent() ? table : placed(table, ColumnDefinition.of(name, set.type()), null);
            return replaced(known, name, c -> c.withType(set.type()));
        }
        if (change instanceof ColumnChange.SetDefault set) {
            return replaced(known, name, c -> c.withDefault(set.value()));
        }
        if (change instanceof ColumnChange.SetNullable set) {
            return replaced(known, name, c -> c.withNullable(set.nullable()));
        }
        if (change instanceof ColumnChange.SetIdentity set) {
            return replaced(known, name, c -> c.withIdentity(set.identity()));
        }
        if (change instanceof ColumnChange.SetExpression set) {
            String expression = set.expression();
            return replaced(
                    known, name, c -> c.withGenerated(expression == null ? null : new Generated(expression, true)));
        }
        return known;
    }

    static TableDefinition constraint(TableDefinition table, ConstraintChange change, ServerKind server) {
        if (change instanceof ConstraintChange.AddPrimaryKey add) {
            TableDefinition keyed = table.withPrimaryKey(add.definition());
            for (String column : add.definition().columns()) {
                keyed = replaced(keyed, column, c -> c.withNullable(false));
            }
            return keyed;
        }
        if (change instanceof ConstraintChange.AddUnique add) {
            List<KeyDefinition> keys = new ArrayList<>(table.uniques());
            keys.add(add.definition());
            return table.withUniques(keys);
        }
        if (change instanceof ConstraintChange.AddForeignKey add) {
            List<ForeignKeyDefinition> keys = new ArrayList<>(table.foreignKeys());
            keys.add(add.definition());
            return table.withForeignKeys(keys);
        }
        if (change instanceof ConstraintChange.AddCheck add) {
            var checks = new ArrayList<>(table.checks());
            checks.add(add.definition());
            return table.withChecks(checks);
        }
        if (change instanceof ConstraintChange.DropPrimaryKey) {
            return table.withPrimaryKey(null);
        }
        if (change instanceof ConstraintChange.DropForeignKey drop) {
            return withoutNamed(table, drop.name());
        }
        if (change instanceof ConstraintChange.DropCheck drop) {
            return withoutNamed(table, drop.name());
        }
        if (change instanceof ConstraintChange.Drop drop) {
            return withoutNamed(table, drop.name());
        }
        return table;
    }

    /** True if the name is that of the table's primary key, given or as PostgreSQL chooses it. */
    static boolean namesPrimaryKey(TableDefinition table, String name) {
        KeyDefinition key = table.primaryKey();
        return key != null
                && (key.name().equalsIgnoreCase(name)
                        || (key.name().isEmpty()
                                && name.equalsIgnoreCase(table.name().name() + "_pkey")));
    }

    private static TableDefinition withoutNamed(TableDefinition table, String name) {
        TableDefinition left = namesPrimaryKey(table, name) ? table.withPrimaryKey(null) : table;
        return left.withUniques(kept(left.uniques(), key -> !key.name().equalsIgnoreCase(name)))
                .withIndexes(kept(left.indexes(), index -> !index.name().equalsIgnoreCase(name)))
                .withForeignKeys(kept(left.foreignKeys(), key -> !key.name().equalsIgnoreCase(name)))
                .withChecks(kept(left.checks(), check -> !check.name().equalsIgnoreCase(name)));
    }

    static TableDefinition withIndex(TableDefinition table, IndexDefinition index) {
        List<IndexDefinition> indexes = new ArrayList<>(table.indexes());
        indexes.add(index);
        return table.withIndexes(indexes);
    }

    static TableDefinition replaced(TableDefinition table, String name, UnaryOperator<ColumnDefinition> edit) {
        return table.withColumns(table.columns().stream()
                .map(c -> c.name().equalsIgnoreCase(name) ? edit.apply(c) : c)
                .toList());
    }

    private static TableDefinition placed(
            TableDefinition table, ColumnDefinition column, @Nullable Placement placement) {
        List<ColumnDefinition> columns = new ArrayList<>(table.columns());
        int at = columns.size();
        if (placement != null) {
            at = placement.after().isEmpty() ? 0 : at;
            for (int i = 0; i < columns.size(); i++) {
                at = columns.get(i).name().equalsIgnoreCase(placement.after()) ? i + 1 : at;
            }
        }
        columns.add(at, column);
        return table.withColumns(columns);
    }

    private static TableDefinition renamed(TableDefinition table, String from, String to) {
        if (from.equals(to)) {
            return table;
        }
        UnaryOperator<List<IndexPart>> parts = list -> list.stream()
                .map(part -> from.equalsIgnoreCase(part.column()) ? part.withColumn(to) : part)
                .toList();
        KeyDefinition key = table.primaryKey();
        return table.withPrimaryKey(key == null ? null : key.withParts(parts.apply(key.parts())))
                .withUniques(table.uniques().stream()
                        .map(k -> k.withParts(parts.apply(k.parts())))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> i.withParts(parts.apply(i.parts())))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(k -> k.withColumns(k.columns().stream()
                                .map(c -> c.equalsIgnoreCase(from) ? to : c)
                                .toList()))
                        .toList());
    }

    /** MySQL takes the column out of its indexes; elsewhere an index goes with any of its columns. */
    private static TableDefinition withoutColumn(TableDefinition table, String name, ServerKind server) {
        List<IndexDefinition> indexes = new ArrayList<>();
        for (IndexDefinition index : table.indexes()) {
            List<IndexPart> left = kept(index.parts(), part -> !name.equalsIgnoreCase(part.column()));
            if (left.size() == index.parts().size()) {
                indexes.add(index);
            } else if (server.isMySqlFamily() && !left.isEmpty()) {
                indexes.add(index.withParts(left));
            }
        }
        KeyDefinition key = table.primaryKey();
        boolean keyed = key != null && key.columns().stream().anyMatch(name::equalsIgnoreCase);
        return table.withColumns(kept(table.columns(), c -> !c.name().equalsIgnoreCase(name)))
                .withIndexes(indexes)
                .withPrimaryKey(keyed ? null : key)
                .withUniques(kept(table.uniques(), k -> k.columns().stream().noneMatch(name::equalsIgnoreCase)))
                .withForeignKeys(
                        kept(table.foreignKeys(), k -> k.columns().stream().noneMatch(name::equalsIgnoreCase)));
    }

    private static <T> List<T> kept(List<T> list, Predicate<T> condition) {
        return list.stream().filter(condition).toList();
    }
}
