package io.dbintent.migration.request;

import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings the commands of one request together: what is said twice, what is said of others, what contradicts itself. */
final class Coherence {

    private final List<Command> commands = new ArrayList<>();

    private final List<Note> notes = new ArrayList<>();

    /** Whether all that was asked for so far takes something away or names it anew, so that numbers told beside are no sizes. */
    boolean onlyTakesAway() {
        return !commands.isEmpty()
                && commands.stream()
                        .allMatch(command -> command instanceof Command.DropColumn
                                || command instanceof Command.DropTable
                                || command instanceof Command.DropIndex
                                || command instanceof Command.DropUnique
                                || command instanceof Command.DropCheck
                                || command instanceof Command.DropForeignKey
                                || command instanceof Command.RenameColumn
                                || command instanceof Command.RenameTable
                                || command instanceof Command.RenameIndex);
    }

    boolean onlyRenames() {
        return !commands.isEmpty()
                && commands.stream()
                        .allMatch(command -> command instanceof Command.RenameColumn
                                || command instanceof Command.RenameTable
                                || command instanceof Command.RenameIndex);
    }

    boolean onlyRules() {
        return !commands.isEmpty()
                && commands.stream()
                        .allMatch(
                                command -> command instanceof Command.AddCheck || command instanceof Command.AddUnique);
    }

    void add(Verb.Said said) {
        notes.addAll(said.notes());
        for (Command command : said.commands()) {
            if (!commands.contains(command)) {
                commands.add(command);
            }
        }
    }

    /**
     * The commands, notes applied.
     *
     * @throws Stop if they contradict each other, or ask for a table to go beside something else
     */
    List<Command> whole(List<Remark> remarks, SchemaDefinition schema) {
        intoNewColumns();
        parts();
        for (Note note : notes) {
            if (note instanceof Note.Named named) {
                named(named.name());
            } else if (note instanceof Note.Keep keep) {
                keep(keep);
            } else if (note instanceof Note.Missing missing) {
                missing(missing);
            }
        }
        Contradictions.refuse(commands);
        new Existing(schema).check(commands);
        Set<ObjectName> spoken = linked(tables(), schema);
        for (Remark remark : remarks) {
            Set<String> names = remark.tables().stream()
                    .map(table -> table.name().toString())
                    .collect(Collectors.toSet());
            if (!names.isEmpty() && spoken.stream().noneMatch(table -> names.contains(table.toString()))) {
                throw Stop.notUnderstood(String.join(", ", names));
            }
        }
        return List.copyOf(commands);
    }

    /** A reason may speak of the tables that those of the commands point to or are pointed to from. */
    private static Set<ObjectName> linked(Set<ObjectName> tables, SchemaDefinition schema) {
        Set<String> names = tables.stream().map(ObjectName::toString).collect(Collectors.toSet());
        Set<ObjectName> linked = new LinkedHashSet<>(tables);
        for (TableDefinition table : schema.tables()) {
            for (var key : table.foreignKeys()) {
                if (names.contains(table.name().toString())) {
                    linked.add(key.referencedTable());
                } else if (names.contains(key.referencedTable().toString())) {
                    linked.add(table.name());
                }
            }
        }
        return linked;
    }

    /** A column that is split or merged and dropped in words of its own is dropped once. */
    private void parts() {
        for (int i = 0; i < commands.size(); i++) {
            if (commands.get(i) instanceof Command.SplitColumn split) {
                Command drop = new Command.DropColumn(split.table(), split.column());
                if (commands.remove(drop)) {
                    commands.set(
                            commands.indexOf(split),
                            new Command.SplitColumn(
                                    split.table(),
                                    split.column(),
                                    split.first(),
                                    split.second(),
                                    split.separator(),
                                    true,
                                    split.type()));
                }
            }
        }
    }

    /** What is said of a new column's nullability or default later belongs to the new column. */
    private void intoNewColumns() {
        for (int i = commands.size() - 1; i >= 0; i--) {
            Command command = commands.get(i);
            for (int j = 0; j < i; j++) {
                if (commands.get(j) instanceof Command.AddColumn add) {
                    ColumnWish wish = add.column();
                    ColumnWish now = null;
                    if (command instanceof Command.SetNullable set
                            && set.table().equals(add.table())
                            && set.column().equals(wish.name())
                            && (wish.nullable() == null || wish.nullable() == set.nullable())) {
                        now = new ColumnWish(
                                wish.name(),
                                wish.type(),
                                set.nullable(),
                                wish.defaultValue(),
                                set.existing() == null ? wish.existing() : set.existing(),
                                wish.unique(),
                                wish.indexed(),
                                wish.primaryKey(),
                                wish.references(),
                                wish.limits(),
                                wish.comment(),
                                wish.after());
                    } else if (command instanceof Command.SetDefault set
                            && set.table().equals(add.table())
                            && set.column().equals(wish.name())
                            && wish.defaultValue() == null) {
                        now = new ColumnWish(
                                wish.name(),
                                wish.type(),
                                wish.nullable(),
                                set.value(),
                                wish.existing(),
                                wish.unique(),
                                wish.indexed(),
                                wish.primaryKey(),
                                wish.references(),
                                wish.limits(),
                                wish.comment(),
                                wish.after());
                    }
                    if (command instanceof Command.ChangeType type
                            && type.table().equals(add.table())
                            && type.column().equals(wish.name())
                            && type.meanings().isEmpty()
                            && (wish.type() == null || wish.type().equals(type.type()))) {
                        now = wish.of(type.type());
                    }
                    if (now != null) {
                        commands.set(j, new Command.AddColumn(add.table(), now));
                        commands.remove(i);
                        break;
                    }
                }
            }
        }
    }

    /** A name said afterwards is the last nameless constraint's or index's. */
    private void named(String name) {
        for (int i = commands.size() - 1; i >= 0; i--) {
            Command command = commands.get(i);
            Command now = null;
            if (command instanceof Command.AddUnique c && c.name().isEmpty()) {
                now = new Command.AddUnique(c.table(), c.columns(), name);
            } else if (command instanceof Command.AddIndex c && c.name().isEmpty()) {
                now = new Command.AddIndex(c.table(), c.columns(), c.unique(), name);
            } else if (command instanceof Command.AddCheck c && c.name().isEmpty()) {
                now = new Command.AddCheck(c.table(), c.limits(), name);
            } else if (command instanceof Command.AddForeignKey c && c.name().isEmpty()) {
                now = new Command.AddForeignKey(c.table(), c.column(), c.reference(), name);
            }
            if (now != null) {
                commands.set(i, now);
                return;
            }
        }
        throw Stop.notUnderstood(name);
    }

    private void keep(Note.Keep keep) {
        for (int i = 0; i < commands.size(); i++) {
            Command command = commands.get(i);
            boolean all = keep.columns().contains("*");
            if (command instanceof Command.SplitColumn split
                    && split.table().equals(keep.table().name())
                    && (all || keep.columns().contains(split.column()))) {
                commands.set(
                        i,
                        new Command.SplitColumn(
                                split.table(),
                                split.column(),
                                split.first(),
                                split.second(),
                                split.separator(),
                                false,
                                split.type()));
            } else if (command instanceof Command.MergeColumns merge
                    && merge.table().equals(keep.table().name())
                    && (all || keep.columns().containsAll(merge.columns()))) {
                commands.set(
                        i,
                        new Command.MergeColumns(
                                merge.table(), merge.columns(), merge.into(), merge.separator(), false, merge.type()));
            } else if (command instanceof Command.DropColumn drop
                    && drop.table().equals(keep.table().name())
                    && (all || keep.columns().contains(drop.column()))) {
                throw Stop.unclear(
                        "\"" + drop.table() + "." + drop.column()
                                + "\" is both to be dropped and to be kept. Which is it to be?",
                        List.of());
            } else if (command instanceof Command.DropTable drop
                    && drop.table().equals(keep.table().name())) {
                throw Stop.unclear(
                        "\"" + drop.table() + "\" is both to be dropped and to be kept. Which is it to be?", List.of());
            }
        }
    }

    private void missing(Note.Missing missing) {
        for (String column : missing.columns()) {
            boolean placed = false;
            for (int i = 0; i < commands.size() && !placed; i++) {
                Command filled = filled(commands.get(i), missing.table().name(), column, missing.value());
                if (filled != null) {
                    commands.set(i, filled);
                    placed = true;
                }
            }
            if (!placed) {
                throw Stop.refused("This asks for rows to be changed, which is no change of the schema.");
            }
        }
    }

    private static @Nullable Command filled(Command command, ObjectName table, String column, Value value) {
        if (command instanceof Command.SetNullable set
                && !set.nullable()
                && set.table().equals(table)
                && set.column().equals(column)
                && (set.existing() == null || set.existing().equals(value))) {
            return new Command.SetNullable(table, column, false, value);
        }
        if (command instanceof Command.AddColumn add
                && add.table().equals(table)
                && add.column().name().equals(column)
                && (add.column().existing() == null || value.equals(add.column().existing()))) {
            ColumnWish wish = add.column();
            return new Command.AddColumn(
                    table,
                    new ColumnWish(
                            wish.name(),
                            wish.type(),
                            wish.nullable(),
                            wish.defaultValue(),
                            value,
                            wish.unique(),
                            wish.indexed(),
                            wish.primaryKey(),
                            wish.references(),
                            wish.limits(),
                            wish.comment(),
                            wish.after()));
        }
        return null;
    }

    private Set<ObjectName> tables() {
        Set<ObjectName> tables = new LinkedHashSet<>();
        for (Command command : commands) {
            tables.addAll(TablesOf.command(command));
        }
        return tables;
    }
}
