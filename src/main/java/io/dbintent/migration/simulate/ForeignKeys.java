package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition.Action;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds foreign keys, with the index that MySQL and MariaDB add for them. */
final class ForeignKeys {

    /** Marks an index that was made for a foreign key and goes when another one can serve it. */
    static final String IMPLIED = IndexDefinition.IMPLIED;

    private final Workspace work;
    private final Completion completion;

    ForeignKeys(Workspace work, Completion completion) {
        this.work = work;
        this.completion = completion;
    }

    /** The table with one more foreign key; {@code given} is false for a name that the server chose. */
    TableDefinition add(TableDefinition table, ForeignKeyDefinition written) {
        written.columns().forEach(column -> work.column(table, column));
        if (written.options().containsKey("period") && !work.server().atLeast(18, 0)) {
            throw new RefusedException("PERIOD in a foreign key needs PostgreSQL 18.");
        }
        boolean self = work.same(written.referencedTable(), table.name());
        ForeignKeyDefinition key = resolved(self ? table : null, written, table);
        ForeignKeyDefinition named = completion.named(table, key);
        if (!named.name().isEmpty()
                && !work.sqlite()
                && table.foreignKey(named.name()).isPresent()) {
            throw new RefusedException("Table " + table.name() + " has a foreign key " + named.name() + " already.");
        }
        if (work.mysql() && named.onDelete() == Action.SET_DEFAULT && !work.mariaDb()) {
            throw new RefusedException("InnoDB refuses ON DELETE SET DEFAULT.");
        }
        requireNullable(table, named);
        TableDefinition indexed = work.mysql() ? indexed(table, named, written.name()) : table;
        return indexed.withForeignKeys(Completion.plus(indexed.foreignKeys(), named));
    }

    private void requireNullable(TableDefinition table, ForeignKeyDefinition key) {
        boolean setsNull = key.onDelete() == Action.SET_NULL || key.onUpdate() == Action.SET_NULL;
        boolean refuses = work.mysql()
                && setsNull
                && key.columns().stream()
                        .anyMatch(column -> !work.column(table, column).nullable());
        if (refuses) {
            throw new RefusedException("Foreign key " + key.name() + " sets NULL, but one of its columns is NOT NULL.");
        }
    }

    private ForeignKeyDefinition resolved(
            @org.jspecify.annotations.Nullable TableDefinition self, ForeignKeyDefinition key, TableDefinition from) {
        if (work.sqlite()) {
            return key;
        }
        var found = self != null ? java.util.Optional.of(self) : work.find(key.referencedTable());
        if (found.isEmpty()) {
            if (work.mysql() && !work.foreignKeyChecks()) {
                return key;
            }
            work.requireNamespace(key.referencedTable());
            throw new RefusedException("Foreign key " + key.name() + " of " + from.name() + " refers to "
                    + key.referencedTable() + ", which is no table.");
        }
        TableDefinition other = found.get();
        List<String> columns = key.referencedColumns();
        if (columns.isEmpty()) {
            KeyDefinition primary = other.primaryKey();
            if (primary == null) {
                throw new RefusedException(
                        "Foreign key " + key.name() + " refers to " + other.name() + ", which has no primary key.");
            }
            columns = primary.columns();
        }
        if (columns.size() != key.columns().size()) {
            throw new RefusedException("Foreign key " + key.name() + " has "
                    + key.columns().size() + " columns, but " + other.name() + " is keyed by " + columns.size() + ".");
        }
        List<String> exact = new ArrayList<>();
        for (String column : columns) {
            exact.add(work.column(other, column).name());
        }
        requireKey(key, other, exact, from);
        return key.withReference(work.mysql() ? other.name() : key.referencedTable(), exact);
    }

    private void requireKey(
            ForeignKeyDefinition key, TableDefinition other, List<String> columns, TableDefinition from) {
        if (work.mysql() && !work.foreignKeyChecks()) {
            return;
        }
        boolean strict = work.postgres()
                || (work.mysql() && !work.mariaDb() && work.server().atLeast(8, 4));
        boolean keyed = isKeyed(other, columns, strict);
        if (!keyed) {
            throw new RefusedException("Foreign key " + key.name() + " refers to columns " + columns + " of "
                    + other.name() + ", which are not " + (strict ? "unique" : "indexed") + ".");
        }
        for (int i = 0; i < columns.size() && work.postgres(); i++) {
            var here = work.column(from, key.columns().get(i)).type();
            var there = work.column(other, columns.get(i)).type();
            boolean refers = new PostgresCasts(work)
                    .refers(here, there)
                    .orElseThrow(() -> new UndecidedException(
                            "Whether a key of type " + here + " may lead to one of " + there + " is not known."));
            if (!refers) {
                throw new RefusedException("Foreign key " + key.name() + " pairs "
                        + key.columns().get(i) + " of type " + here + " with " + columns.get(i) + " of type " + there
                        + ".");
            }
        }
        for (int i = 0; i < columns.size() && work.mysql(); i++) {
            var here = work.column(from, key.columns().get(i)).type();
            var there = work.column(other, columns.get(i)).type();
            boolean text = Charsets.isText(here.name()) && Charsets.isText(there.name());
            if (!text && (!here.name().equals(there.name()) || here.unsigned() != there.unsigned())) {
                throw new RefusedException(
                        "Foreign key " + key.name() + " pairs " + key.columns().get(i) + " of type " + here + " with "
                                + columns.get(i) + " of type " + there + ".");
            }
        }
    }

    private boolean isKeyed(TableDefinition other, List<String> columns, boolean strict) {
        List<List<String>> keys = new ArrayList<>();
        List<List<String>> prefixes = new ArrayList<>();
        if (other.primaryKey() != null) {
            keys.add(other.primaryKey().columns());
        }
        other.uniques().forEach(unique -> keys.add(unique.columns()));
        for (IndexDefinition index : other.indexes()) {
            if (index.kind() == IndexDefinition.Kind.UNIQUE && index.where() == null) {
                keys.add(index.columns());
            }
            prefixes.add(index.columns());
        }
        Set<String> wanted = lower(columns);
        if (keys.stream().anyMatch(key -> lower(key).equals(wanted))) {
            return true;
        }
        prefixes.addAll(keys);
        return !strict
                && prefixes.stream()
                        .anyMatch(index -> index.size() >= columns.size()
                                && lower(index.subList(0, columns.size())).equals(wanted));
    }

    private static Set<String> lower(List<String> names) {
        Set<String> set = new HashSet<>();
        names.forEach(name -> set.add(name.toLowerCase(java.util.Locale.ROOT)));
        return set;
    }

    private TableDefinition indexed(TableDefinition table, ForeignKeyDefinition key, String given) {
        // An index that was made for another key gives way to the one that is made now.
        TableDefinition own = table.withIndexes(table.indexes().stream()
                .filter(index -> !(index.options().containsKey(IMPLIED)
                        && covers(index, key.columns(), work)
                        && index.parts().size() == key.columns().size()))
                .toList());
        if (isServed(own, key.columns())) {
            return table;
        }
        IndexDefinition index = IndexDefinition.of(
                        given,
                        IndexDefinition.Kind.PLAIN,
                        key.columns().stream().map(IndexPart::of).toList())
                .withOptions(Map.of(IMPLIED, "true"));
        return completion.index(own, index);
    }

    /** True if an index begins with these columns. */
    boolean isServed(TableDefinition table, List<String> columns) {
        KeyDefinition primary = table.primaryKey();
        return (primary != null && begins(primary.columns(), columns))
                || table.indexes().stream().anyMatch(index -> covers(index, columns, work));
    }

    private boolean begins(List<String> index, List<String> columns) {
        return index.size() >= columns.size()
                && lower(index.subList(0, columns.size())).equals(lower(columns));
    }

    static boolean covers(IndexDefinition index, List<String> columns, Workspace work) {
        if (index.kind() != IndexDefinition.Kind.PLAIN && index.kind() != IndexDefinition.Kind.UNIQUE) {
            return false;
        }
        if (index.parts().size() < columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            IndexPart part = index.parts().get(i);
            if (part.column() == null || part.prefixLength() > 0 || !work.same(part.column(), columns.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Refuses to lose the last index that a foreign key needs, its own or one that leads here. */
    void requireServed(TableDefinition before, TableDefinition after, ObjectName lost) {
        if (!work.mysql()) {
            return;
        }
        for (ForeignKeyDefinition key : after.foreignKeys()) {
            if (isServed(before, key.columns()) && !isServed(after, key.columns())) {
                throw new RefusedException(
                        "Index " + lost + " is needed by foreign key " + key.name() + " of " + after.name() + ".");
            }
        }
        for (ForeignKeyDefinition key : work.keysTo(after.name())) {
            if (work.foreignKeyChecks()
                    && isServed(before, key.referencedColumns())
                    && !isServed(after, key.referencedColumns())) {
                throw new RefusedException("Index " + lost + " is needed by foreign key " + key.name()
                        + ", which refers to " + after.name() + ".");
            }
        }
    }
}
