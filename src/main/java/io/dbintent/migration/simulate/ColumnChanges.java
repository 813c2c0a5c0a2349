package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.Generated;
import io.dbintent.migration.change.Identity;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.Placement;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Applies changes of columns. */
final class ColumnChanges {

    private final Workspace work;
    private final Completion completion;
    private final ColumnRemoval removal;
    private final ColumnRenaming renaming;

    ColumnChanges(Workspace work, Completion completion, ForeignKeys foreignKeys) {
        this.work = work;
        this.completion = completion;
        this.removal = new ColumnRemoval(work, foreignKeys);
        this.renaming = new ColumnRenaming(work);
    }

    void apply(ColumnChange change) {
        if (change instanceof ColumnChange.Add add) {
            add(add);
        } else if (change instanceof ColumnChange.Drop drop) {
            removal.drop(drop);
        } else if (change instanceof ColumnChange.Rename rename) {
            if (!rename.ifExists()
                    || work.findColumn(work.table(rename.table()), rename.column())
                            .isPresent()) {
                renaming.rename(rename.table(), rename.column(), rename.to());
            }
        } else if (change instanceof ColumnChange.Redefine redefine) {
            redefine(redefine);
        } else if (change instanceof ColumnChange.SetType set) {
            type(set);
        } else if (change instanceof ColumnChange.SetDefault set) {
            setDefault(set);
        } else if (change instanceof ColumnChange.SetNullable set) {
            nullable(set);
        } else if (change instanceof ColumnChange.SetIdentity set) {
            identity(set);
        } else if (change instanceof ColumnChange.SetExpression set) {
            expression(set);
        } else if (change instanceof ColumnChange.SetOption set) {
            option(set);
        }
    }

    private void add(ColumnChange.Add add) {
        TableDefinition table = work.table(add.table());
        if (work.findColumn(table, add.column()).isPresent()) {
            if (add.ifNotExists()) {
                return;
            }
            throw new RefusedException("Table " + table.name() + " has a column " + add.column() + " already.");
        }
        ColumnDefinition column = completion.column(table, add.definition());
        requireSqlite(column);
        work.replace(work.table(add.table()).withColumns(placed(table, column, table.columns(), add.placement())));
    }

    private void requireSqlite(ColumnDefinition column) {
        boolean filled = !work.empty();
        if (work.sqlite()
                && filled
                && !column.nullable()
                && column.defaultValue() == null
                && column.generated() == null) {
            throw new UndecidedException(
                    "SQLite adds a NOT NULL column without a default only where there are no rows: " + column.name()
                            + ".");
        }
        boolean stored = column.generated() != null && column.generated().stored();
        boolean computedDefault = column.defaultValue() != null
                && (column.defaultValue().startsWith("(")
                        || column.defaultValue()
                                .toUpperCase(java.util.Locale.ROOT)
                                .startsWith("CURRENT_"));
        if (work.sqlite() && (stored || computedDefault) && filled) {
            throw new UndecidedException("SQLite adds a stored column or one with a default that is computed only where"
                    + " there are no rows: " + column.name() + ".");
        }
    }

    private List<ColumnDefinition> placed(
            TableDefinition table,
            ColumnDefinition column,
            List<ColumnDefinition> others,
            @Nullable Placement placement) {
        List<ColumnDefinition> columns = new ArrayList<>(others);
        if (placement == null) {
            columns.add(column);
        } else if (placement.after().isEmpty()) {
            columns.add(0, column);
        } else {
            ColumnDefinition before = work.column(table, placement.after());
            columns.add(columns.indexOf(before) + 1, column);
        }
        return columns;
    }

    private void redefine(ColumnChange.Redefine change) {
        TableDefinition table = work.table(change.table());
        if (work.findColumn(table, change.column()).isEmpty() && change.ifExists()) {
            return;
        }
        ColumnDefinition before = work.column(table, change.column());
        if (!work.same(before.name(), change.definition().name())) {
            renaming.rename(change.table(), before.name(), change.definition().name());
            table = work.table(change.table());
        }
        String now = change.definition().name();
        ColumnDefinition column = completion.column(table, change.definition());
        boolean inPrimaryKey = table.primaryKey() != null
                && table.primaryKey().columns().stream().anyMatch(k -> work.same(k, now));
        if (inPrimaryKey) {
            if (change.definition().options().containsKey("explicit null")) {
                throw new RefusedException("Column " + now + " is part of the primary key and cannot be NULL.");
            }
            column = column.withNullable(false);
        }
        requireForeignKeys(table, before, column);
        List<ColumnDefinition> columns = new ArrayList<>(table.columns());
        int index = columns.indexOf(work.column(table, now));
        if (change.placement() == null) {
            columns.set(index, column);
        } else {
            columns.remove(index);
            columns = new ArrayList<>(placed(table, column, columns, change.placement()));
        }
        work.replace(table.withColumns(columns));
    }

    /** A column of a foreign key cannot change its type, nor become NOT NULL where the key sets NULL. */
    private void requireForeignKeys(TableDefinition table, ColumnDefinition before, ColumnDefinition after) {
        boolean sameType = before.type().name().equals(after.type().name())
                && before.type().unsigned() == after.type().unsigned();
        boolean text = Charsets.isText(before.type().name())
                && before.type().name().equals(after.type().name());
        if ((sameType && (!text || sameCharset(before, after))) || !work.foreignKeyChecks()) {
            return;
        }
        boolean used = table.foreignKeys().stream()
                        .anyMatch(key -> key.columns().stream().anyMatch(c -> work.same(c, after.name())))
                || work.keysTo(table.name()).stream()
                        .anyMatch(key -> key.referencedColumns().stream().anyMatch(c -> work.same(c, after.name())));
        if (used) {
            throw new RefusedException("Column " + after.name() + " of " + table.name()
                    + " is part of a foreign key, so its type cannot change from " + before.type() + " to "
                    + after.type() + ".");
        }
    }

    private static boolean sameCharset(ColumnDefinition a, ColumnDefinition b) {
        return java.util.Objects.equals(a.collation(), b.collation());
    }

    private void type(ColumnChange.SetType set) {
        TableDefinition table = work.table(set.table());
        ColumnDefinition column = work.column(table, set.column());
        if (work.postgres() && !work.viewsOn(table.name(), column.name()).isEmpty()) {
            throw new RefusedException("The type of " + table.name() + "." + column.name() + " cannot change: view "
                    + work.viewsOn(table.name(), column.name()).get(0).name() + " uses it.");
        }
        for (ColumnDefinition other : table.columns()) {
            Generated generated = other.generated();
            if (generated != null && work.mentions(generated.expression(), column.name())) {
                throw new RefusedException("The type of " + column.name() + " cannot change: generated column "
                        + other.name() + " uses it.");
            }
        }
        completion.column(table, ColumnDefinition.of(column.name(), set.type()));
        if (work.postgres()) {
            requireCast(column, set);
        }
        work.updateColumn(set.table(), set.column(), c -> c.withType(set.type()).withCharset(null, set.collation()));
    }

    private void requireCast(ColumnDefinition column, ColumnChange.SetType set) {
        boolean defaulted = column.defaultValue() != null;
        if (set.using() != null && !defaulted) {
            return;
        }
        boolean casts = new PostgresCasts(work)
                .assigns(column.type(), set.type())
                .orElseThrow(() -> new UndecidedException("Whether PostgreSQL turns " + column.type() + " into "
                        + set.type() + " by itself is not known."));
        if (!casts) {
            throw new RefusedException((set.using() == null ? "Column " : "The default of column ") + column.name()
                    + " cannot be turned from " + column.type() + " into " + set.type() + " without being told how.");
        }
    }

    private void setDefault(ColumnChange.SetDefault set) {
        ColumnDefinition column = work.column(work.table(set.table()), set.column());
        if (set.expression() != null && column.identity() != null && work.postgres()) {
            throw new RefusedException("Column " + set.column() + " is an identity column and takes no default.");
        }
        if (column.generated() != null && work.postgres()) {
            throw new RefusedException("Column " + set.column() + " is a generated column and takes no default.");
        }
        work.updateColumn(set.table(), set.column(), c -> withoutDefault(c, set.expression() == null)
                .withDefault(set.value()));
    }

    /** MySQL and MariaDB tell a nullable column without a default from one whose default is NULL. */
    private ColumnDefinition withoutDefault(ColumnDefinition column, boolean dropped) {
        Map<String, String> options = new TreeMap<>(column.options());
        options.remove(Descriptions.NO_DEFAULT);
        if (dropped
                && work.mysql()
                && column.nullable()
                && !Completion.BLOBS.contains(column.type().name())) {
            options.put(Descriptions.NO_DEFAULT, "true");
        }
        return column.withOptions(options);
    }

    private void nullable(ColumnChange.SetNullable set) {
        TableDefinition table = work.table(set.table());
        boolean key = table.primaryKey() != null
                && table.primaryKey().columns().stream().anyMatch(c -> work.same(c, set.column()));
        boolean identity = work.column(table, set.column()).identity() != null;
        if (set.nullable() && (key || identity)) {
            throw new RefusedException("Column " + set.column() + " of " + table.name() + " is part of the "
                    + (key ? "primary key" : "identity") + " and cannot be NULL.");
        }
        work.updateColumn(set.table(), set.column(), c -> c.withNullable(set.nullable()));
    }

    private void identity(ColumnChange.SetIdentity set) {
        ColumnDefinition column = work.column(work.table(set.table()), set.column());
        Identity now = column.identity();
        if (set.add() && (now != null || column.nullable() || column.defaultValue() != null)) {
            throw new RefusedException(
                    "Column " + set.column() + " must be NOT NULL, without a default and no identity column yet.");
        }
        if (!set.add() && now == null) {
            if (set.ifExists()) {
                return;
            }
            throw new RefusedException("Column " + set.column() + " is no identity column.");
        }
        Identity next = set.identity();
        Identity kept = next != null && !set.add() && now != null ? new Identity(next.kind(), now.options()) : next;
        work.updateColumn(set.table(), set.column(), c -> c.withIdentity(kept));
    }

    private void expression(ColumnChange.SetExpression set) {
        ColumnDefinition column = work.column(work.table(set.table()), set.column());
        Generated now = column.generated();
        if (now == null) {
            if (set.ifExists()) {
                return;
            }
            throw new RefusedException("Column " + set.column() + " is no generated column.");
        }
        if (!now.stored() && set.expression() == null) {
            throw new RefusedException("The expression of virtual column " + set.column() + " cannot be dropped.");
        }
        String expression = set.expression();
        work.updateColumn(
                set.table(),
                set.column(),
                c -> c.withGenerated(expression == null ? null : new Generated(expression, now.stored())));
    }

    private static String usualStorage(ColumnDefinition column) {
        return switch (column.type().name()) {
            case "text", "character varying", "character", "bytea", "json", "jsonb", "xml" -> "extended";
            case "numeric" -> "main";
            default -> column.type().dimensions() > 0 ? "extended" : "plain";
        };
    }

    private void option(ColumnChange.SetOption set) {
        ObjectName table = set.table();
        boolean ofIdentity = set.option().equals(ColumnChange.SetOption.RESTART)
                || set.option().startsWith("identity ");
        if (ofIdentity && work.column(work.table(table), set.column()).identity() == null) {
            throw new RefusedException("Column " + set.column() + " is no identity column.");
        }
        if (set.option().equals(ColumnChange.SetOption.RESTART)) {
            return;
        }
        if (ofIdentity) {
            String option = set.option().substring("identity ".length());
            work.updateColumn(table, set.column(), column -> {
                Identity now = column.identity();
                return now == null
                        ? column
                        : column.withIdentity(
                                new Identity(now.kind(), IdentityOptions.with(now.options(), option, set.value())));
            });
            return;
        }
        work.updateColumn(table, set.column(), column -> {
            Map<String, String> options = new TreeMap<>(column.options());
            boolean usual = set.value().isEmpty()
                    || (set.option().equals("storage") && set.value().equals(usualStorage(column)))
                    || set.value().equals("default")
                    || (set.option().equals("statistics") && set.value().equals("-1"));
            if (usual) {
                options.remove(set.option());
            } else {
                options.put(set.option(), set.value());
            }
            return column.withOptions(options);
        });
    }
}
