package io.dbintent.migration.simulate;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SequenceDefinition;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.ViewDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Applies changes of whole tables. */
final class TableChanges {

    private final Workspace work;
    private final Completion completion;
    private final ForeignKeys foreignKeys;

    TableChanges(Workspace work, Completion completion, ForeignKeys foreignKeys) {
        this.work = work;
        this.completion = completion;
        this.foreignKeys = foreignKeys;
    }

    void apply(TableChange change) {
        if (change instanceof TableChange.Create create) {
            create(create);
        } else if (change instanceof TableChange.CreateLike like) {
            like(like);
        } else if (change instanceof TableChange.CreateAs) {
            throw new UndecidedException("The columns of a table that is created from a query are not known.");
        } else if (change instanceof TableChange.Drop drop) {
            drop(drop);
        } else if (change instanceof TableChange.Rename rename) {
            rename(rename);
        } else if (change instanceof TableChange.SetOptions set) {
            options(set);
        } else if (change instanceof TableChange.ConvertCharset convert) {
            convert(convert);
        } else if (change instanceof TableChange.Partition partition) {
            partition(partition);
        } else {
            work.table(change.table());
        }
    }

    private void create(TableChange.Create create) {
        if (create.temporary()) {
            return;
        }
        ObjectName name = create.table();
        work.requireNamespace(name);
        if (taken(name)) {
            if (create.ifNotExists()) {
                return;
            }
            throw new RefusedException("There is a table or view " + name + " already.");
        }
        String part = create.definition().partitioning();
        if (part != null && part.toUpperCase(Locale.ROOT).startsWith("PARTITION OF")) {
            throw new UndecidedException("Partitions of a table are not followed.");
        }
        if (create.definition().options().containsKey(TableDefinition.INHERITS)) {
            throw new UndecidedException("The columns that a table inherits are not followed.");
        }
        TableDefinition table = completion.table(create.definition());
        // Inline references of MySQL before version 9 were read and forgotten.
        for (ForeignKeyDefinition key : create.definition().foreignKeys()) {
            table = foreignKeys.add(table, key);
        }
        work.add(table);
    }

    private boolean taken(ObjectName name) {
        return work.find(name).isPresent()
                || work.findView(name).isPresent()
                || (work.postgres() && completion.relationExists(name));
    }

    private void like(TableChange.CreateLike like) {
        if (taken(like.table())) {
            if (like.ifNotExists()) {
                return;
            }
            throw new RefusedException("There is a table or view " + like.table() + " already.");
        }
        TableDefinition source = work.table(like.source());
        if (!work.mysql()) {
            throw new UndecidedException("What LIKE copies on this product is not followed.");
        }
        TableDefinition copy =
                source.withName(like.table()).withForeignKeys(List.of()).withChecks(List.of());
        for (CheckDefinition check : source.checks()) {
            copy = completion.check(copy, work.mariaDb() ? check : check.withName(""));
        }
        work.add(copy.withIndexes(copy.indexes().stream()
                .map(index -> index.withOptions(without(index.options(), ForeignKeys.IMPLIED)))
                .toList()));
    }

    private static Map<String, String> without(Map<String, String> options, String name) {
        Map<String, String> rest = new TreeMap<>(options);
        rest.remove(name);
        return rest;
    }

    private void drop(TableChange.Drop drop) {
        if (work.find(drop.table()).isEmpty()) {
            if (drop.ifExists()) {
                return;
            }
            throw new RefusedException("There is no table " + drop.table() + ".");
        }
        TableDefinition table = work.table(drop.table());
        List<TableDefinition> referring = work.referring(table.name());
        boolean refused = work.postgres() ? !drop.cascade() : work.mysql() && work.foreignKeyChecks();
        if (!referring.isEmpty() && refused) {
            throw new RefusedException("Table " + table.name() + " cannot be dropped: a foreign key of "
                    + referring.get(0).name() + " refers to it.");
        }
        if (work.postgres()) {
            dropDependents(table.name(), drop.cascade());
        }
        work.remove(table.name());
        forget(table.name());
    }

    private void dropDependents(ObjectName table, boolean cascade) {
        List<ViewDefinition> views = work.viewsOn(table);
        if (!views.isEmpty() && !cascade) {
            throw new RefusedException("Table " + table + " cannot be dropped: view "
                    + views.get(0).name() + " uses it.");
        }
        work.removeViewsOn(table);
        if (cascade) {
            work.everyTable(other -> other.withForeignKeys(other.foreignKeys().stream()
                    .filter(key -> !work.same(key.referencedTable(), table))
                    .toList()));
        }
    }

    /** What goes with a table: its triggers, its policies, and the sequences of its columns. */
    private void forget(ObjectName table) {
        work.schema(work.schema()
                .withTriggers(work.schema().triggers().stream()
                        .filter(trigger -> !work.same(trigger.table(), table))
                        .toList())
                .withRoutines(work.schema().routines().stream()
                        .filter(routine -> !(routine.kind().equals("POLICY")
                                && routine.signature().equals(table.toString())))
                        .toList())
                .withSequences(work.schema().sequences().stream()
                        .filter(sequence -> !sequence.ownedBy().startsWith(table + "."))
                        .toList()));
    }

    private void rename(TableChange.Rename rename) {
        if (work.find(rename.table()).isEmpty() && rename.ifExists()) {
            return;
        }
        TableDefinition table = work.table(rename.table());
        ObjectName from = table.name();
        ObjectName to = rename.to();
        work.requireNamespace(to);
        if (taken(to) && !work.same(from, to)) {
            throw new RefusedException("There is a table or view " + to + " already.");
        }
        TableDefinition renamed = work.mysql() ? generatedNames(table, from, to) : table;
        work.replace(renamed);
        work.everyTable(other -> other.name().equals(from) ? other.withName(to) : other);
        work.everyTable(other -> other.withForeignKeys(other.foreignKeys().stream()
                .map(key ->
                        work.same(key.referencedTable(), from) ? key.withReference(to, key.referencedColumns()) : key)
                .toList()));
        work.schema(work.schema()
                .withTriggers(work.schema().triggers().stream()
                        .map(trigger -> work.same(trigger.table(), from) ? trigger.withTable(to) : trigger)
                        .toList())
                .withSequences(work.schema().sequences().stream()
                        .map(sequence -> sequence.ownedBy().startsWith(from + ".")
                                ? sequence.withOwnedBy(to
                                        + sequence.ownedBy()
                                                .substring(from.toString().length()))
                                : sequence)
                        .toList()));
        if (!from.schema().equals(to.schema())) {
            takeSequences(to);
        }
    }

    /** The sequences of a table's columns go with it to another schema. */
    private void takeSequences(ObjectName to) {
        for (SequenceDefinition sequence : work.schema().sequences()) {
            if (sequence.ownedBy().startsWith(to + ".")) {
                ObjectName moved = new ObjectName(to.schema(), sequence.name().name());
                work.schema(work.schema()
                        .withSequences(work.schema().sequences().stream()
                                .map(one -> one.name().equals(sequence.name()) ? one.withName(moved) : one)
                                .toList()));
                work.renameInDefaults(sequence.name(), moved);
            }
        }
    }

    /** Names that MySQL derived from the table's follow it. */
    private TableDefinition generatedNames(TableDefinition table, ObjectName from, ObjectName to) {
        return table.withForeignKeys(table.foreignKeys().stream()
                        .map(key -> key.withName(follow(key.name(), from.name() + "_ibfk_", to.name() + "_ibfk_")))
                        .toList())
                .withChecks(table.checks().stream()
                        .map(check -> check.withName(follow(check.name(), from.name() + "_chk_", to.name() + "_chk_")))
                        .toList());
    }

    private static String follow(String name, String from, String to) {
        return name.startsWith(from) && name.substring(from.length()).matches("\\d+")
                ? to + name.substring(from.length())
                : name;
    }

    private void options(TableChange.SetOptions set) {
        TableDefinition table = work.table(set.table());
        Map<String, String> options = new TreeMap<>(table.options());
        set.options().forEach((name, value) -> {
            if (value.isEmpty()) {
                options.remove(name);
            } else {
                options.put(name, value);
            }
        });
        if (!work.mysql()
                || !(set.options().containsKey("charset") || set.options().containsKey("collate"))) {
            work.replace(table.withOptions(options));
            return;
        }
        if (!set.options().containsKey("collate")) {
            options.remove("collate");
        }
        recharset(table, options, false);
    }

    /** Another character set for the table; its columns keep theirs unless they are converted. */
    private void recharset(TableDefinition table, Map<String, String> options, boolean convert) {
        Charsets charsets = new Charsets(work);
        String before = table.options().getOrDefault("collate", "");
        TableDefinition set = charsets.ofTable(table.withOptions(options));
        List<ColumnDefinition> columns = new ArrayList<>();
        for (ColumnDefinition column : table.columns()) {
            String was = column.collation() == null ? before : column.collation();
            ColumnDefinition whole = convert
                    ? Charsets.grown(column, was, set.options().getOrDefault("collate", ""))
                            .withCharset(null, null)
                    : column.collation() == null
                                    && Charsets.isText(column.type().name())
                                    && !before.isEmpty()
                            ? column.withCharset(Charsets.setOf(before), before)
                            : column;
            columns.add(charsets.ofColumn(set, whole));
        }
        work.replace(set.withColumns(columns));
    }

    private void convert(TableChange.ConvertCharset convert) {
        TableDefinition table = work.table(convert.table());
        Map<String, String> options = new TreeMap<>(table.options());
        options.put("charset", convert.charset());
        options.remove("collate");
        if (!convert.collation().isEmpty()) {
            options.put("collate", convert.collation());
        }
        recharset(table, options, true);
    }

    private void partition(TableChange.Partition partition) {
        TableDefinition table = work.table(partition.table());
        String before = table.partitioning();
        switch (partition.action()) {
            case "PARTITION BY" -> work.replace(table.withPartitioning(partition.text()));
            case "REMOVE" -> work.replace(table.withPartitioning(null));
            case "TRUNCATE", "REBUILD" -> work.table(partition.table());
            case "ADD", "DROP" -> {
                if (before == null) {
                    throw new RefusedException("Table " + table.name() + " has no partitions.");
                }
                work.replace(table.withPartitioning(Partitions.after(before, partition)));
            }
            default ->
                throw new UndecidedException("What " + partition.action() + " makes of the partitions of "
                        + table.name() + " is not followed.");
        }
    }
}
