package io.dbintent.migration.request;

import io.dbintent.migration.change.ForeignKeyDefinition.Action;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a new table after its columns: its key, where its columns point, what deleting a parent does. */
final class TableTail {

    private final SchemaNames names;
    private final List<ColumnWish> columns;
    private final List<String> key = new ArrayList<>();

    TableTail(SchemaNames names, List<ColumnWish> columns) {
        this.names = names;
        this.columns = new ArrayList<>(columns);
    }

    List<ColumnWish> columns() {
        return List.copyOf(columns);
    }

    List<String> key() {
        return List.copyOf(key);
    }

    /** Takes all phrases of the kind. */
    void read(Line line) {
        int end = line.mark();
        while (true) {
            line.acceptAny(
                    ",", "and", ", and", ";", "with", ", with", "and with", ".", "plus", ", both", "both", ". both");
            if (!composite(line) && !named(line) && !pointing(line) && !rule(line)) {
                line.reset(end);
                return;
            }
            end = line.mark();
        }
    }

    private boolean composite(Line line) {
        if (line.acceptAny(
                "together the primary key",
                "as its primary key",
                "as their primary key",
                "being its primary key",
                "both together the primary key",
                "together form the primary key",
                "form the primary key",
                "primary key on the pair",
                "the pair is the primary key",
                "a composite primary key",
                "composite primary key",
                "pk over both ids",
                "pk over both",
                "primary key over both",
                "the primary key is the pair",
                "primary key on both",
                "both together are the primary key",
                "together as primary key",
                "together as the primary key",
                "both as primary key",
                "pk on both",
                "primary key over both ids",
                "the primary key is both",
                "primary key over both columns",
                "primary key of both",
                "primary key on both columns",
                "are the primary key",
                "as primary key",
                "a primary key on both",
                "a primary key over both",
                "making up the primary key",
                "together being the primary key",
                "as the primary key",
                "a combined primary key",
                "the primary key consists of both",
                "as a composite primary key",
                "as composite primary key")) {
            ids().forEach(key::add);
            return !key.isEmpty();
        }
        return false;
    }

    private boolean named(Line line) {
        int mark = line.mark();
        line.acceptAny("a", "the");
        if (line.acceptAny("primary key", "pk")) {
            line.acceptAny("(", "on", "is", "over", ":", "of");
            line.accept("(");
            do {
                key.add(line.next().text());
            } while (line.acceptAny(",", "and", "+"));
            line.accept(")");
            return true;
        }
        line.reset(mark);
        return false;
    }

    private boolean pointing(Line line) {
        int mark = line.mark();
        if (line.acceptAny(
                "cascading foreign keys on both sides",
                "cascading foreign keys",
                "foreign keys that cascade",
                "cascading foreign keys to both",
                "cascading foreign keys on both")) {
            point(null, Action.CASCADE);
            return true;
        }
        if (line.acceptAny(
                "foreign keys too",
                "foreign keys to both tables",
                "foreign keys to both",
                "with foreign keys",
                "foreign keys",
                "foreign key each",
                "a foreign key each",
                "both foreign keys",
                "foreign keys on both",
                "as foreign keys",
                "are foreign keys",
                "both as foreign keys",
                "foreign keys for both")) {
            point(null, Action.NO_ACTION);
            return true;
        }
        if (line.acceptAny(
                "pointing to",
                "pointing at",
                "referencing",
                "references to",
                "foreign keys to",
                "point to",
                "reference",
                "point at")) {
            TableDefinition table = new Targets(names).table(line);
            if (table != null) {
                point(table.name(), Action.NO_ACTION);
                return true;
            }
        }
        line.reset(mark);
        return false;
    }

    private boolean rule(Line line) {
        Action action = DeleteRules.read(line);
        if (action == null) {
            return false;
        }
        point(null, action);
        return true;
    }

    private List<String> ids() {
        return columns.stream().map(ColumnWish::name).filter(TableTail::isId).toList();
    }

    private static boolean isId(String name) {
        return name.matches("(?i).+_id") || name.matches("[a-z]\\w*Id");
    }

    /** Gives every column named like a key its reference; to the table it is named after, if none is said. */
    void point(@Nullable ObjectName to, Action action) {
        for (int i = 0; i < columns.size(); i++) {
            ColumnWish column = columns.get(i);
            Reference now = column.references();
            if (!isId(column.name()) && now == null) {
                continue;
            }
            ObjectName table = now != null ? now.table() : to != null ? to : named(column.name());
            if (table == null) {
                throw Stop.unclear("Which table is \"" + column.name() + "\" to point to?", names.tableNames());
            }
            Action rule = action == Action.NO_ACTION && now != null ? now.onDelete() : action;
            columns.set(i, with(column, new Reference(table, now == null ? null : now.column(), rule)));
        }
    }

    private @Nullable ObjectName named(String column) {
        String spoken = SpokenName.of(column.replaceAll("(?i)_?id$", ""));
        for (TableDefinition table : names.schema().tables()) {
            if (SpokenName.of(table.name().name()).equals(spoken)) {
                return table.name();
            }
        }
        for (String table : names.created()) {
            if (SpokenName.of(table).equals(spoken)) {
                return ObjectName.of(table);
            }
        }
        return null;
    }

    /** A join table's columns all point somewhere, hold something and make up the key, where nothing else is said. */
    void join() {
        point(null, Action.NO_ACTION);
        if (key.isEmpty()
                && columns.stream()
                        .noneMatch(
                                column -> column.primaryKey() || column.name().equalsIgnoreCase("id"))) {
            ids().forEach(key::add);
        }
    }

    private static ColumnWish with(ColumnWish column, Reference reference) {
        return new ColumnWish(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.existing(),
                column.unique(),
                column.indexed(),
                column.primaryKey(),
                reference,
                column.limits(),
                column.comment(),
                column.after());
    }
}
