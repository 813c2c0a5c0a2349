package io.dbintent.migration.simulate;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import java.util.List;

/** Applies changes of keys and checks. */
final class ConstraintChanges {

    private final Workspace work;
    private final Completion completion;
    private final ForeignKeys foreignKeys;

    ConstraintChanges(Workspace work, Completion completion, ForeignKeys foreignKeys) {
        this.work = work;
        this.completion = completion;
        this.foreignKeys = foreignKeys;
    }

    void apply(ConstraintChange change) {
        TableDefinition table = work.table(change.table());
        if (work.sqlite() && inAlter(change)) {
            throw new RefusedException("SQLite changes no constraint of a table that exists.");
        }
        if (change instanceof ConstraintChange.AddPrimaryKey add) {
            primaryKey(table, add);
        } else if (change instanceof ConstraintChange.DropPrimaryKey) {
            dropPrimaryKey(table, false);
        } else if (change instanceof ConstraintChange.AddUnique add) {
            unique(table, add);
        } else if (change instanceof ConstraintChange.AddForeignKey add) {
            if (!(add.ifNotExists() && table.foreignKey(add.definition().name()).isPresent())) {
                requireFree(table, add.definition().name());
                work.replace(foreignKeys.add(table, add.definition()));
            }
        } else if (change instanceof ConstraintChange.DropForeignKey drop) {
            dropForeignKey(table, drop.name(), drop.ifExists());
        } else if (change instanceof ConstraintChange.AddCheck add) {
            requireFree(table, add.definition().name());
            work.replace(completion.check(table, add.definition()));
        } else if (change instanceof ConstraintChange.DropCheck drop) {
            dropCheck(table, drop.name());
        } else if (change instanceof ConstraintChange.SetEnforced set) {
            enforced(table, set);
        } else if (change instanceof ConstraintChange.AddExclusion add) {
            work.replace(completion.exclusion(table, add.definition()));
        } else if (change instanceof ConstraintChange.Drop drop) {
            drop(table, drop);
        } else if (change instanceof ConstraintChange.Rename rename) {
            rename(table, rename);
        } else if (change instanceof ConstraintChange.Validate validate) {
            validate(table, validate.name());
        } else if (change instanceof ConstraintChange.SetDeferral set) {
            if (table.foreignKey(set.name()).isEmpty()) {
                throw new RefusedException("Table " + table.name() + " has no foreign key " + set.name() + ".");
            }
            work.replace(table.withForeignKeys(table.foreignKeys().stream()
                    .map(key -> work.same(key.name(), set.name()) ? key.withDeferral(set.deferral()) : key)
                    .toList()));
        }
    }

    /** What SQLite reads with a new column comes as a change of its own. */
    private static boolean inAlter(ConstraintChange change) {
        return !(change instanceof ConstraintChange.AddForeignKey) && !(change instanceof ConstraintChange.AddCheck);
    }

    private void requireFree(TableDefinition table, String name) {
        boolean taken = work.postgres()
                && !name.isEmpty()
                && (table.check(name).isPresent()
                        || table.foreignKey(name).isPresent()
                        || table.unique(name).isPresent());
        if (taken) {
            throw new RefusedException("Table " + table.name() + " has a constraint " + name + " already.");
        }
    }

    private void primaryKey(TableDefinition table, ConstraintChange.AddPrimaryKey add) {
        if (table.primaryKey() != null) {
            throw new RefusedException("Table " + table.name() + " has a primary key already.");
        }
        if (add.usingIndex() == null) {
            work.replace(completion.primaryKey(table, add.definition()));
            return;
        }
        IndexDefinition index = adopted(table, add.usingIndex());
        KeyDefinition key = add.definition().withParts(index.parts()).withInclude(index.include());
        TableDefinition rest = withoutIndex(table, index.name());
        work.replace(rest);
        work.replace(completion.primaryKey(rest, key));
    }

    private void unique(TableDefinition table, ConstraintChange.AddUnique add) {
        if (work.mysql()) {
            work.replace(completion.index(
                    table,
                    IndexDefinition.of(
                            add.definition().name(),
                            IndexDefinition.Kind.UNIQUE,
                            add.definition().parts())));
            return;
        }
        if (add.usingIndex() == null) {
            work.replace(completion.unique(table, add.definition()));
            return;
        }
        IndexDefinition index = adopted(table, add.usingIndex());
        KeyDefinition key = add.definition().withParts(index.parts()).withInclude(index.include());
        TableDefinition rest = withoutIndex(table, index.name());
        work.replace(rest);
        work.replace(completion.unique(rest, key));
    }

    private static IndexDefinition adopted(TableDefinition table, String name) {
        return table.index(name)
                .filter(index -> index.kind() == IndexDefinition.Kind.UNIQUE && index.where() == null)
                .orElseThrow(() -> new RefusedException(
                        "Table " + table.name() + " has no unique index " + name + " to make a key of."));
    }

    private static TableDefinition withoutIndex(TableDefinition table, String name) {
        return table.withIndexes(table.indexes().stream()
                .filter(index -> !index.name().equals(name))
                .toList());
    }

    private void dropPrimaryKey(TableDefinition table, boolean cascade) {
        KeyDefinition key = table.primaryKey();
        if (key == null) {
            throw new RefusedException("Table " + table.name() + " has no primary key.");
        }
        TableDefinition after = table.withPrimaryKey(null);
        foreignKeys.requireServed(table, after, ObjectName.of("PRIMARY"));
        requireAutoIncrement(after);
        requireUnreferenced(table, key, cascade);
        work.replace(work.table(table.name()).withPrimaryKey(null));
    }

    /** MySQL wants a key on the column that counts. */
    private void requireAutoIncrement(TableDefinition table) {
        for (ColumnDefinition column : table.columns()) {
            boolean counts = work.mysql() && column.identity() != null;
            if (counts
                    && table.indexes().stream()
                            .noneMatch(index -> !index.columns().isEmpty()
                                    && work.same(index.columns().get(0), column.name()))) {
                throw new RefusedException(
                        "Column " + column.name() + " counts by itself, so it needs a key of " + table.name() + ".");
            }
        }
    }

    private void requireUnreferenced(TableDefinition table, KeyDefinition key, boolean cascade) {
        if (!work.postgres()) {
            return;
        }
        boolean referenced = work.keysTo(table.name()).stream()
                .anyMatch(foreign -> List.copyOf(foreign.referencedColumns()).equals(key.columns()));
        if (referenced && !cascade) {
            throw new RefusedException(
                    "Key " + key.name() + " of " + table.name() + " cannot be dropped: a foreign key refers to it.");
        }
        if (referenced) {
            work.everyTable(other -> other.withForeignKeys(other.foreignKeys().stream()
                    .filter(foreign -> !(work.same(foreign.referencedTable(), table.name())
                            && foreign.referencedColumns().equals(key.columns())))
                    .toList()));
        }
    }

    private void dropForeignKey(TableDefinition table, String name, boolean ifExists) {
        if (table.foreignKeys().stream().noneMatch(key -> work.same(key.name(), name))) {
            if (ifExists) {
                return;
            }
            throw new RefusedException("Table " + table.name() + " has no foreign key " + name + ".");
        }
        work.replace(table.withForeignKeys(table.foreignKeys().stream()
                .filter(key -> !work.same(key.name(), name))
                .toList()));
    }

    private void dropCheck(TableDefinition table, String name) {
        if (table.check(name).isEmpty()) {
            throw new RefusedException("Table " + table.name() + " has no check " + name + ".");
        }
        work.replace(table.withChecks(table.checks().stream()
                .filter(check -> !work.same(check.name(), name))
                .toList()));
    }

    private void enforced(TableDefinition table, ConstraintChange.SetEnforced set) {
        if (table.check(set.name()).isEmpty()) {
            throw new RefusedException("Table " + table.name() + " has no check " + set.name() + ".");
        }
        work.replace(table.withChecks(table.checks().stream()
                .map(check -> work.same(check.name(), set.name()) ? check.withEnforced(set.enforced()) : check)
                .toList()));
    }

    private void drop(TableDefinition table, ConstraintChange.Drop drop) {
        String name = drop.name();
        KeyDefinition primary = table.primaryKey();
        boolean primaryNamed =
                primary != null && (work.mysql() ? name.equalsIgnoreCase("PRIMARY") : work.same(primary.name(), name));
        if (primaryNamed) {
            dropPrimaryKey(table, drop.cascade());
        } else if (table.uniques().stream().anyMatch(key -> work.same(key.name(), name))) {
            requireUnreferenced(table, table.unique(name).orElseThrow(), drop.cascade());
            TableDefinition now = work.table(table.name());
            work.replace(now.withUniques(now.uniques().stream()
                    .filter(key -> !work.same(key.name(), name))
                    .toList()));
        } else if (table.foreignKeys().stream().anyMatch(key -> work.same(key.name(), name))) {
            dropForeignKey(table, name, false);
        } else if (table.checks().stream().anyMatch(check -> work.same(check.name(), name))) {
            dropCheck(table, name);
        } else if (table.exclusions().stream().anyMatch(check -> work.same(check.name(), name))) {
            work.replace(table.withExclusions(table.exclusions().stream()
                    .filter(check -> !work.same(check.name(), name))
                    .toList()));
        } else if (work.mysql() && table.index(name).isPresent()) {
            new IndexChanges(work, completion, foreignKeys)
                    .apply(new IndexChange.Drop(table.name(), ObjectName.of(name), false, false, false));
        } else if (work.postgres() && work.server().atLeast(18, 0) && notNull(table, name)) {
            work.replace(work.table(table.name()));
        } else if (!drop.ifExists()) {
            throw new RefusedException("Table " + table.name() + " has no constraint " + name + ".");
        }
    }

    /** PostgreSQL 18 names what makes a column NOT NULL. */
    private boolean notNull(TableDefinition table, String name) {
        for (ColumnDefinition column : table.columns()) {
            boolean named = name.equals(table.name().name() + "_" + column.name() + "_not_null")
                    || name.equals(column.options().get("not null name"));
            if (named && !column.nullable()) {
                work.updateColumn(table.name(), column.name(), c -> c.withNullable(true));
                return true;
            }
        }
        return false;
    }

    private void rename(TableDefinition table, ConstraintChange.Rename rename) {
        String from = rename.name();
        String to = rename.to();
        boolean free = !work.postgres()
                || (!completion.relationExists(table.name().sibling(to))
                        && table.check(to).isEmpty()
                        && table.foreignKey(to).isEmpty());
        if (!free) {
            throw new RefusedException("There is a constraint or relation " + to + " already.");
        }
        KeyDefinition primary = table.primaryKey();
        TableDefinition after = table.withUniques(table.uniques().stream()
                        .map(key -> work.same(key.name(), from) ? key.withName(to) : key)
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(key -> work.same(key.name(), from) ? key.withName(to) : key)
                        .toList())
                .withChecks(renamed(table.checks(), from, to))
                .withExclusions(renamed(table.exclusions(), from, to))
                .withPrimaryKey(primary != null && work.same(primary.name(), from) ? primary.withName(to) : primary);
        if (after.equals(table) && !from.equals(to)) {
            throw new RefusedException("Table " + table.name() + " has no constraint " + from + ".");
        }
        work.replace(after);
    }

    private List<CheckDefinition> renamed(List<CheckDefinition> checks, String from, String to) {
        return checks.stream()
                .map(check -> work.same(check.name(), from) ? check.withName(to) : check)
                .toList();
    }

    private void validate(TableDefinition table, String name) {
        work.replace(table.withForeignKeys(table.foreignKeys().stream()
                        .map(key -> work.same(key.name(), name) ? key.withValidated(true) : key)
                        .toList())
                .withChecks(table.checks().stream()
                        .map(check -> work.same(check.name(), name) ? check.withValidated(true) : check)
                        .toList()));
    }
}
