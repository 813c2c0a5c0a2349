package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Applies changes of indexes. */
final class IndexChanges {

    private final Workspace work;
    private final Completion completion;
    private final ForeignKeys foreignKeys;

    IndexChanges(Workspace work, Completion completion, ForeignKeys foreignKeys) {
        this.work = work;
        this.completion = completion;
        this.foreignKeys = foreignKeys;
    }

    void apply(IndexChange change) {
        if (change instanceof IndexChange.Add add) {
            add(add);
        } else if (change instanceof IndexChange.Drop drop) {
            drop(drop);
        } else if (change instanceof IndexChange.Rename rename) {
            rename(rename);
        } else if (change instanceof IndexChange.SetOption set) {
            option(set);
        }
    }

    private void add(IndexChange.Add add) {
        if (work.findView(add.table()).isPresent()) {
            throw new UndecidedException("Indexes of views are not followed.");
        }
        TableDefinition table = work.table(add.table());
        String name = add.definition().name();
        boolean exists = !name.isEmpty()
                && (work.mysql()
                        ? table.index(name).isPresent()
                        : work.postgres()
                                ? completion.relationExists(table.name().sibling(name))
                                : owner(null, ObjectName.of(name)).isPresent());
        if (exists) {
            if (add.ifNotExists()) {
                return;
            }
            throw new RefusedException("There is an index " + name + " already.");
        }
        work.replace(completion.index(table, add.definition()));
    }

    private Optional<TableDefinition> owner(@Nullable ObjectName table, ObjectName index) {
        return work.schema().tables().stream()
                .filter(t -> table == null
                        ? t.name().schema().equals(index.schema()) || !work.postgres()
                        : work.same(t.name(), table))
                .filter(t -> t.indexes().stream().anyMatch(i -> work.same(i.name(), index.name())))
                .findFirst();
    }

    private void drop(IndexChange.Drop drop) {
        if (work.mysql() && drop.table() != null && drop.index().name().equalsIgnoreCase("PRIMARY")) {
            new ConstraintChanges(work, completion, foreignKeys)
                    .apply(new ConstraintChange.DropPrimaryKey(drop.table()));
            return;
        }
        if (drop.table() != null && work.mysql()) {
            work.table(drop.table());
        }
        Optional<TableDefinition> owner = owner(drop.table(), drop.index());
        if (owner.isEmpty()) {
            if (drop.ifExists() && !(work.postgres() && completion.relationExists(drop.index()))) {
                return;
            }
            throw new RefusedException("There is no index " + drop.index()
                    + (drop.table() == null ? "" : " of " + drop.table()) + " that can be dropped.");
        }
        TableDefinition table = owner.get();
        TableDefinition after = table.withIndexes(table.indexes().stream()
                .filter(index -> !work.same(index.name(), drop.index().name()))
                .toList());
        foreignKeys.requireServed(table, after, drop.index());
        requireUnreferenced(table, drop);
        work.replace(after);
    }

    /** A unique index that a foreign key of PostgreSQL leads to cannot go. */
    private void requireUnreferenced(TableDefinition table, IndexChange.Drop drop) {
        IndexDefinition index = table.index(drop.index().name()).orElseThrow();
        boolean referenced = work.postgres()
                && index.kind() == IndexDefinition.Kind.UNIQUE
                && work.keysTo(table.name()).stream()
                        .anyMatch(key -> key.referencedColumns().equals(index.columns()))
                && table.uniques().stream().noneMatch(key -> key.columns().equals(index.columns()))
                && !(table.primaryKey() != null && table.primaryKey().columns().equals(index.columns()));
        if (referenced && !drop.cascade()) {
            throw new RefusedException("Index " + drop.index() + " is needed by a foreign key that refers to it.");
        }
    }

    private void rename(IndexChange.Rename rename) {
        Optional<TableDefinition> owner = owner(rename.table(), rename.index());
        if (owner.isEmpty()) {
            renameKey(rename);
            return;
        }
        TableDefinition table = owner.get();
        boolean taken = work.mysql()
                ? table.index(rename.to()).isPresent()
                        && !work.same(rename.to(), rename.index().name())
                : completion.relationExists(table.name().sibling(rename.to()));
        if (taken) {
            throw new RefusedException("There is an index " + rename.to() + " already.");
        }
        work.replace(table.withIndexes(table.indexes().stream()
                .map(index -> work.same(index.name(), rename.index().name()) ? index.withName(rename.to()) : index)
                .toList()));
    }

    /** On PostgreSQL the index of a constraint is renamed with it. */
    private void renameKey(IndexChange.Rename rename) {
        for (TableDefinition table : work.schema().tables()) {
            boolean unique = table.unique(rename.index().name()).isPresent();
            boolean primary = table.primaryKey() != null
                    && table.primaryKey().name().equals(rename.index().name());
            if (work.postgres()
                    && (unique || primary)
                    && table.name().schema().equals(rename.index().schema())) {
                new ConstraintChanges(work, completion, foreignKeys)
                        .apply(new ConstraintChange.Rename(
                                table.name(), rename.index().name(), rename.to()));
                return;
            }
        }
        if (!rename.ifExists()) {
            throw new RefusedException("There is no index " + rename.index() + ".");
        }
    }

    private void option(IndexChange.SetOption set) {
        TableDefinition table = owner(set.table(), set.index())
                .orElseThrow(() -> new RefusedException("There is no index " + set.index() + "."));
        work.replace(table.withIndexes(table.indexes().stream()
                .map(index -> {
                    if (!work.same(index.name(), set.index().name())) {
                        return index;
                    }
                    Map<String, String> options = new TreeMap<>(index.options());
                    if (set.value().isEmpty()) {
                        options.remove(set.option());
                    } else {
                        options.put(set.option(), set.value());
                    }
                    return index.withOptions(options);
                })
                .toList()));
    }
}
