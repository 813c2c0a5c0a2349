package io.dbintent.migration.simulate;

import static io.dbintent.migration.simulate.Restoration.without;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.CommentChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.Placement;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The changes that make one table of another one of the same name. */
final class TableRestoration {

    private final boolean mysql;
    private final TableDefinition now;
    private final TableDefinition wanted;
    private final ObjectName table;
    private final List<SchemaChange> changes;

    TableRestoration(ServerKind server, TableDefinition now, TableDefinition wanted, List<SchemaChange> changes) {
        this.mysql = server.isMySqlFamily();
        this.now = now;
        this.wanted = wanted;
        this.table = wanted.name();
        this.changes = changes;
    }

    /** Keys, checks and indexes that are too much, or not what they were. */
    void takeAway() {
        without(now.foreignKeys(), wanted.foreignKeys(), k -> k)
                .forEach(k -> changes.add(new ConstraintChange.DropForeignKey(table, k.name(), false)));
        without(now.checks(), wanted.checks(), c -> c)
                .forEach(c -> changes.add(new ConstraintChange.Drop(table, c.name(), false, false)));
        without(now.exclusions(), wanted.exclusions(), c -> c)
                .forEach(c -> changes.add(new ConstraintChange.Drop(table, c.name(), false, false)));
        without(now.uniques(), wanted.uniques(), k -> k)
                .forEach(k -> changes.add(new ConstraintChange.Drop(table, k.name(), false, false)));
        without(now.indexes(), wanted.indexes(), i -> i)
                .forEach(i -> changes.add(
                        new IndexChange.Drop(mysql ? table : null, table.sibling(i.name()), false, false, false)));
        boolean otherKey = now.primaryKey() != null && !now.primaryKey().equals(wanted.primaryKey());
        if (otherKey) {
            changes.add(
                    mysql
                            ? new ConstraintChange.DropPrimaryKey(table)
                            : new ConstraintChange.Drop(
                                    table,
                                    Objects.requireNonNull(now.primaryKey()).name(),
                                    false,
                                    false));
        }
    }

    /** Columns first, then what stands on them. */
    void bringBack() {
        without(now.columns(), wanted.columns(), ColumnDefinition::name)
                .forEach(c -> changes.add(new ColumnChange.Drop(table, c.name(), false, false)));
        ColumnDefinition before = null;
        for (ColumnDefinition column : wanted.columns()) {
            ColumnDefinition other = now.columns().stream()
                    .filter(c -> c.name().equals(column.name()))
                    .findFirst()
                    .orElse(null);
            if (other == null) {
                changes.add(new ColumnChange.Add(table, column, placement(before), false));
                comment(column, "");
            } else if (mysql) {
                if (!other.equals(column) || moved(column.name())) {
                    changes.add(new ColumnChange.Redefine(
                            table,
                            column.name(),
                            column,
                            moved(column.name()) ? placement(before) : null,
                            false,
                            false));
                }
            } else {
                alter(other, column);
            }
            before = column;
        }
        if (wanted.primaryKey() != null && !wanted.primaryKey().equals(now.primaryKey())) {
            changes.add(new ConstraintChange.AddPrimaryKey(table, wanted.primaryKey(), null));
        }
        without(wanted.uniques(), now.uniques(), k -> k)
                .forEach(k -> changes.add(new ConstraintChange.AddUnique(table, k, null)));
        without(wanted.indexes(), now.indexes(), i -> i)
                .forEach(i -> changes.add(new IndexChange.Add(table, i, false, false)));
        without(wanted.checks(), now.checks(), c -> c)
                .forEach(c -> changes.add(new ConstraintChange.AddCheck(table, c, false)));
        without(wanted.exclusions(), now.exclusions(), c -> c)
                .forEach(c -> changes.add(new ConstraintChange.AddExclusion(table, c)));
        options();
        if (!now.comment().equals(wanted.comment())) {
            changes.add(new CommentChange.OnTable(table, wanted.comment()));
        }
    }

    void bringBackForeignKeys() {
        without(wanted.foreignKeys(), now.foreignKeys(), k -> k)
                .forEach(k -> changes.add(new ConstraintChange.AddForeignKey(table, k, false)));
    }

    private void options() {
        Map<String, String> set = new HashMap<>();
        now.options().keySet().forEach(name -> set.put(name, ""));
        set.putAll(wanted.options());
        set.entrySet().removeIf(e -> e.getValue().equals(now.options().get(e.getKey())));
        if (!set.isEmpty()) {
            changes.add(new TableChange.SetOptions(table, set));
        }
    }

    private @Nullable Placement placement(@Nullable ColumnDefinition before) {
        if (!mysql) {
            return null;
        }
        return before == null ? Placement.FIRST : new Placement(before.name());
    }

    /** True for a column whose neighbour before it, among those that stay, is another one. */
    private boolean moved(String column) {
        List<String> here = now.columns().stream().map(ColumnDefinition::name).toList();
        List<String> there =
                wanted.columns().stream().map(ColumnDefinition::name).toList();
        return here.size() == there.size() && here.indexOf(column) != there.indexOf(column);
    }

    private void alter(ColumnDefinition from, ColumnDefinition to) {
        String column = to.name();
        if (!from.type().equals(to.type()) || !Objects.equals(from.collation(), to.collation())) {
            boolean defaulted = from.defaultValue() != null;
            if (defaulted) {
                changes.add(new ColumnChange.SetDefault(table, column, null));
            }
            changes.add(new ColumnChange.SetType(table, column, to.type(), to.collation(), null));
            if (to.defaultValue() != null) {
                changes.add(new ColumnChange.SetDefault(table, column, to.defaultValue()));
            }
        } else if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
            changes.add(new ColumnChange.SetDefault(table, column, to.defaultValue()));
        }
        if (from.identity() != null && !from.identity().equals(to.identity())) {
            changes.add(new ColumnChange.SetIdentity(table, column, null, false, false));
        }
        if (from.nullable() != to.nullable()) {
            changes.add(new ColumnChange.SetNullable(table, column, to.nullable()));
        }
        if (to.identity() != null && !to.identity().equals(from.identity())) {
            changes.add(new ColumnChange.SetIdentity(table, column, to.identity(), true, false));
        }
        if (from.generated() != null && to.generated() == null) {
            changes.add(new ColumnChange.SetExpression(table, column, null, false));
        }
        from.options().keySet().stream()
                .filter(name -> !to.options().containsKey(name))
                .forEach(name -> changes.add(new ColumnChange.SetOption(table, column, name, "")));
        to.options().forEach((name, value) -> {
            if (!value.equals(from.options().get(name))) {
                changes.add(new ColumnChange.SetOption(table, column, name, value));
            }
        });
        comment(to, from.comment());
    }

    private void comment(ColumnDefinition column, String now) {
        if (!mysql && !column.comment().equals(now)) {
            changes.add(new CommentChange.OnColumn(table, column.name(), column.comment()));
        }
    }
}
