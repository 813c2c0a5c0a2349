package io.dbintent.migration.requests;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what up did with an entry's delta: the facts together are the whole difference. */
final class Facts {

    /** One difference between two schemas, with what a fact says of its kind. */
    private record Item(
            String verb,
            String what,
            String table,
            String name,
            Object thing,
            @Nullable Object other) {

        @Override
        public String toString() {
            return verb + " " + what + " " + table + "." + name + " " + (what.equals("table") ? "" : thing)
                    + (other == null ? "" : " was " + other);
        }
    }

    private final boolean sqlite;
    private final boolean mysql;
    private final boolean postgres;
    private final List<Item> items = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private Facts(Rig rig) {
        this.sqlite = rig == Rig.SQLITE;
        this.postgres = rig == Rig.POSTGRESQL;
        this.mysql = rig.isMySqlFamily();
    }

    /** What is wrong with a difference; empty if it is what the facts say. */
    static List<String> judge(Rig rig, Entry entry, SchemaDefinition before, SchemaDefinition after) {
        Facts facts = new Facts(rig);
        List<Map<String, Object>> delta = entry.maps("delta");
        SchemaDefinition renamed = Renames.of(delta).apply(before);
        facts.compare(renamed, after);
        facts.match(delta, after);
        return facts.wrong;
    }

    private void compare(SchemaDefinition before, SchemaDefinition after) {
        for (TableDefinition table : after.tables()) {
            Optional<TableDefinition> old = table(before, table.name().name());
            if (old.isEmpty()) {
                items.add(new Item("add", "table", low(table.name().name()), "", table, null));
                constraints(TableDefinition.of(table.name(), List.of()), table);
            } else {
                columns(old.get(), table);
                constraints(old.get(), table);
            }
        }
        for (TableDefinition table : before.tables()) {
            if (table(after, table.name().name()).isEmpty()) {
                items.add(new Item("drop", "table", low(table.name().name()), "", table, null));
            }
        }
        before.views().stream()
                .filter(view -> after.view(view.name()).isEmpty())
                .forEach(view -> wrong.add("view " + view.name() + " is gone"));
        after.views().stream()
                .filter(view -> before.view(view.name()).isEmpty())
                .forEach(view -> wrong.add("view " + view.name() + " is new"));
    }

    private static Optional<TableDefinition> table(SchemaDefinition schema, String name) {
        return schema.tables().stream()
                .filter(table -> table.name().name().equalsIgnoreCase(name))
                .findFirst();
    }

    private void columns(TableDefinition old, TableDefinition now) {
        String table = low(now.name().name());
        for (ColumnDefinition column : now.columns()) {
            ColumnDefinition was = old.column(column.name()).orElse(null);
            if (was == null) {
                items.add(new Item("add", "column", table, low(column.name()), column, null));
            } else {
                boolean same =
                        low(was.type().toString()).equals(low(column.type().toString()))
                                && was.nullable() == column.nullable()
                                && Values.same(was.defaultValue(), column.defaultValue());
                if (!same) {
                    items.add(new Item("change", "column", table, low(column.name()), column, was));
                }
                if (!was.comment().equals(column.comment())) {
                    items.add(new Item("add", "comment", table, low(column.name()), column.comment(), null));
                }
                if (!Objects.equals(was.onUpdate(), column.onUpdate())
                        || (was.identity() == null) != (column.identity() == null)) {
                    wrong.add("column " + table + "." + column.name() + " numbers or updates itself otherwise");
                }
            }
        }
        for (ColumnDefinition column : old.columns()) {
            if (now.column(column.name()).isEmpty()) {
                items.add(new Item("drop", "column", table, low(column.name()), column, null));
            }
        }
        if (!old.comment().equals(now.comment())) {
            items.add(new Item("add", "comment", table, "", now.comment(), null));
        }
        if (!keyColumns(old.primaryKey()).equals(keyColumns(now.primaryKey()))) {
            wrong.add("the primary key of " + table + " is another one");
        }
    }

    private static List<String> keyColumns(@Nullable KeyDefinition key) {
        return key == null ? List.of() : lows(key.columns());
    }

    /** An index or unique by what it is on. */
    private record Keyed(String name, List<String> columns) {}

    private void constraints(TableDefinition old, TableDefinition now) {
        String table = low(now.name().name());
        diff(table, "index", indexes(old, old, now), indexes(now, old, now));
        diff(table, "unique", uniques(old), uniques(now));
        foreignKeys(table, old, now);
        checks(table, old, now);
    }

    private List<Keyed> indexes(TableDefinition of, TableDefinition old, TableDefinition now) {
        List<Keyed> keyed = new ArrayList<>();
        for (IndexDefinition index : of.indexes()) {
            List<String> columns = lows(index.columns());
            boolean ofKey = mysql && (hasKey(old, columns) || hasKey(now, columns));
            boolean withKey = !hasKey(old, columns) && hasKey(now, columns);
            if (index.kind() != IndexDefinition.Kind.UNIQUE && !ofKey && !withKey) {
                keyed.add(new Keyed(low(index.name()), columns));
            }
        }
        return keyed;
    }

    private static boolean hasKey(TableDefinition table, List<String> columns) {
        return table.foreignKeys().stream().anyMatch(key -> lows(key.columns()).equals(columns));
    }

    private static List<Keyed> uniques(TableDefinition table) {
        List<Keyed> keyed = new ArrayList<>();
        table.uniques().forEach(key -> keyed.add(new Keyed(low(key.name()), lows(key.columns()))));
        table.indexes().stream()
                .filter(index -> index.kind() == IndexDefinition.Kind.UNIQUE)
                .forEach(index -> keyed.add(new Keyed(low(index.name()), lows(index.columns()))));
        return keyed;
    }

    private void diff(String table, String what, List<Keyed> old, List<Keyed> now) {
        List<Keyed> gone = new ArrayList<>(old);
        List<Keyed> fresh = new ArrayList<>(now);
        gone.removeAll(now);
        fresh.removeAll(old);
        for (Keyed key : List.copyOf(fresh)) {
            Optional<Keyed> alike =
                    gone.stream().filter(k -> k.columns().equals(key.columns())).findFirst();
            if (alike.isPresent()) {
                gone.remove(alike.get());
                fresh.remove(key);
                if (what.equals("index")) {
                    items.add(new Item("rename", what, table, alike.get().name(), key.name(), null));
                }
            }
        }
        fresh.forEach(key -> items.add(new Item("add", what, table, key.name(), key.columns(), null)));
        gone.forEach(key -> items.add(new Item("drop", what, table, key.name(), key.columns(), null)));
    }

    private void foreignKeys(String table, TableDefinition old, TableDefinition now) {
        List<ForeignKeyDefinition> gone = new ArrayList<>(old.foreignKeys());
        List<ForeignKeyDefinition> fresh = new ArrayList<>(now.foreignKeys());
        for (ForeignKeyDefinition key : now.foreignKeys()) {
            gone.stream().filter(k -> alike(k, key)).findFirst().ifPresent(k -> {
                gone.remove(k);
                fresh.remove(key);
            });
        }
        fresh.forEach(key -> items.add(new Item("add", "foreign_key", table, low(key.name()), key, null)));
        gone.forEach(key -> items.add(new Item("drop", "foreign_key", table, low(key.name()), key, null)));
    }

    private static boolean alike(ForeignKeyDefinition a, ForeignKeyDefinition b) {
        return lows(a.columns()).equals(lows(b.columns()))
                && a.referencedTable()
                        .name()
                        .equalsIgnoreCase(b.referencedTable().name())
                && lows(a.referencedColumns()).equals(lows(b.referencedColumns()))
                && action(a.onDelete()).equals(action(b.onDelete()))
                && action(a.onUpdate()).equals(action(b.onUpdate()));
    }

    private static String action(ForeignKeyDefinition.Action action) {
        return action == ForeignKeyDefinition.Action.NO_ACTION
                ? "restrict"
                : low(action.name()).replace('_', ' ');
    }

    private void checks(String table, TableDefinition old, TableDefinition now) {
        List<CheckDefinition> gone = new ArrayList<>(checksOf(old));
        List<CheckDefinition> fresh = new ArrayList<>(checksOf(now));
        for (CheckDefinition check : now.checks()) {
            gone.stream()
                    .filter(c -> condition(c).equals(condition(check)))
                    .findFirst()
                    .ifPresent(c -> {
                        gone.remove(c);
                        fresh.remove(check);
                    });
        }
        fresh.forEach(
                check -> items.add(new Item("add", "check", table, low(check.name()), columnsOf(check, now), null)));
        gone.forEach(
                check -> items.add(new Item("drop", "check", table, low(check.name()), columnsOf(check, old), null)));
    }

    private static List<CheckDefinition> checksOf(TableDefinition table) {
        return table.checks().stream()
                .filter(check -> !low(check.expression()).contains("json_valid"))
                .toList();
    }

    private static String condition(CheckDefinition check) {
        return low(check.expression()).replaceAll("::[a-z ]+", "").replaceAll("[\\s`\"()]+", "");
    }

    private static Set<String> columnsOf(CheckDefinition check, TableDefinition table) {
        TreeSet<String> columns = new TreeSet<>();
        String bare = check.expression().replaceAll("'(?:[^']|'')*'", " ");
        for (ColumnDefinition column : table.columns()) {
            if (Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(column.name()) + "(?!\\w)")
                    .matcher(bare)
                    .find()) {
                columns.add(low(column.name()));
            }
        }
        return columns;
    }

    private void match(List<Map<String, Object>> delta, SchemaDefinition after) {
        for (Map<String, Object> fact : delta) {
            String verb = List.of("add", "drop", "change", "rename").stream()
                    .filter(fact::containsKey)
                    .findFirst()
                    .orElseThrow();
            String what = String.valueOf(fact.get(verb));
            if (verb.equals("rename") && !what.equals("index")) {
                requireRenamed(fact, what, after);
                continue;
            }
            Optional<Item> found = items.stream()
                    .filter(item -> item.verb().equals(verb) && item.what().equals(what) && fits(item, fact))
                    .findFirst();
            if (found.isPresent()) {
                items.remove(found.get());
            } else if (!Boolean.TRUE.equals(fact.get("optional")) && !isThere(verb, what, fact, after)) {
                wrong.add("no such difference: " + fact);
            }
        }
        items.forEach(item -> wrong.add("not asked for: " + item));
    }

    /** MySQL's own index for a foreign key counts where one is asked for. */
    private static boolean isThere(String verb, String what, Map<String, Object> fact, SchemaDefinition after) {
        return verb.equals("add")
                && what.equals("index")
                && table(after, String.valueOf(fact.get("table"))).stream()
                        .flatMap(table -> table.indexes().stream())
                        .anyMatch(index -> lows(index.columns()).equals(strings(fact.get("columns")))
                                && (fact.get("name") == null
                                        || String.valueOf(fact.get("name")).equalsIgnoreCase(index.name())));
    }

    private void requireRenamed(Map<String, Object> fact, String what, SchemaDefinition after) {
        String to = String.valueOf(fact.get("to"));
        boolean there = what.equals("table")
                ? table(after, to).isPresent()
                : table(after, String.valueOf(fact.get("table")))
                        .flatMap(table -> table.column(to))
                        .isPresent();
        if (!there) {
            wrong.add("not renamed: " + fact);
        }
    }

    private boolean fits(Item item, Map<String, Object> fact) {
        Object table = item.what().equals("table") ? fact.get("name") : fact.get("table");
        if (!item.table().equals(low(String.valueOf(table)))) {
            return false;
        }
        return switch (item.what()) {
            case "column" -> item.name().equals(low(String.valueOf(fact.get("name")))) && column(item, fact);
            case "table" -> item.verb().equals("drop") || wholeTable((TableDefinition) item.thing(), fact);
            case "index", "unique" ->
                item.verb().equals("rename")
                        ? item.name().equals(low(String.valueOf(fact.get("name"))))
                                && item.thing().equals(low(String.valueOf(fact.get("to"))))
                        : named(item, fact) && ordered(fact, (List<?>) item.thing());
            case "foreign_key" -> named(item, fact) && key((ForeignKeyDefinition) item.thing(), item, fact);
            case "check" -> named(item, fact) && new TreeSet<>(strings(fact.get("columns"))).equals(item.thing());
            default ->
                item.name().equals(low(String.valueOf(fact.getOrDefault("column", ""))))
                        && item.thing().equals(fact.get("text"));
        };
    }

    private static boolean ordered(Map<String, Object> fact, List<?> columns) {
        List<String> expected = strings(fact.get("columns"));
        return "any".equals(fact.get("order"))
                ? new TreeSet<>(expected)
                        .equals(new TreeSet<>(
                                columns.stream().map(String::valueOf).toList()))
                : expected.equals(columns);
    }

    private static boolean named(Item item, Map<String, Object> fact) {
        return fact.get("name") == null
                || item.name().isEmpty()
                || item.name().equals(low(String.valueOf(fact.get("name"))));
    }

    private static boolean key(ForeignKeyDefinition key, Item item, Map<String, Object> fact) {
        Map<String, Object> to = Entry.map(Objects.requireNonNull(fact.get("references")));
        boolean place = strings(fact.get("columns")).equals(lows(key.columns()))
                && key.referencedTable().name().equalsIgnoreCase(String.valueOf(to.get("table")))
                && strings(to.get("columns")).equals(lows(key.referencedColumns()));
        Object onDelete = fact.get("on_delete");
        boolean action = item.verb().equals("drop")
                || onDelete instanceof Map
                || action(key.onDelete()).equals(onDelete == null ? "restrict" : onDelete.toString());
        return place
                && action
                && (item.verb().equals("drop") || action(key.onUpdate()).equals("restrict"));
    }

    private boolean wholeTable(TableDefinition table, Map<String, Object> fact) {
        List<Map<String, Object>> columns =
                Entry.list(fact.get("columns")).stream().map(Entry::map).toList();
        List<String> primary = strings(fact.get("primary_key"));
        boolean all = columns.size() == table.columns().size()
                && columns.stream().allMatch(wanted -> table.column(String.valueOf(wanted.get("name")))
                        .filter(column -> quality(column, wanted, primary.contains(low(column.name()))))
                        .isPresent());
        return all && new TreeSet<>(primary).equals(new TreeSet<>(keyColumns(table.primaryKey())));
    }

    private boolean column(Item item, Map<String, Object> fact) {
        ColumnDefinition now = (ColumnDefinition) item.thing();
        if (item.verb().equals("drop")) {
            return true;
        }
        if (item.verb().equals("add")) {
            return quality(now, fact, false);
        }
        ColumnDefinition was = (ColumnDefinition) Objects.requireNonNull(item.other());
        boolean type = fact.containsKey("type")
                ? Types.matches(now.type(), strings(fact.get("type")), sqlite, postgres)
                : low(was.type().toString()).equals(low(now.type().toString()));
        boolean nullable = fact.containsKey("nullable")
                ? anything(fact.get("nullable"))
                        || Boolean.valueOf(now.nullable()).equals(fact.get("nullable"))
                : was.nullable() == now.nullable();
        boolean value = fact.containsKey("default")
                ? Values.is(now.defaultValue(), fact.get("default"))
                : Values.same(was.defaultValue(), now.defaultValue());
        return type && nullable && value;
    }

    private boolean quality(ColumnDefinition column, Map<String, Object> wanted, boolean key) {
        Object nullable = wanted.get("nullable");
        boolean empty =
                key || anything(nullable) || column.nullable() == (nullable == null || Boolean.TRUE.equals(nullable));
        boolean type = Types.matches(column.type(), strings(wanted.get("type")), sqlite, postgres)
                && (wanted.get("scale") == null
                        || (column.type().arguments().size() == 2
                                && column.type().arguments().get(1).equals(String.valueOf(wanted.get("scale")))));
        boolean numbered = column.identity() != null;
        return empty && type && (numbered || Values.is(column.defaultValue(), wanted.get("default")));
    }

    static boolean anything(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.containsKey("any");
    }

    static List<String> strings(@Nullable Object list) {
        return Entry.list(list).stream().map(one -> low(String.valueOf(one))).toList();
    }

    static List<String> lows(List<String> list) {
        return list.stream().map(Facts::low).toList();
    }

    static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
