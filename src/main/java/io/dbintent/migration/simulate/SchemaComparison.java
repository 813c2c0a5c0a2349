package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Compares two schemas as graphs: the order in which things were made does not count, but that of a table's columns is
 * reported as a difference of its own kind.
 */
public final class SchemaComparison {

    /** How the texts of views, triggers and routines are compared. */
    public enum Texts {
        /** As they are: both sides were written by people. */
        COMPARED,
        /** Only whether they exist: a server prints them in its own words. */
        PRESENCE_ONLY
    }

    private final Descriptions describe;
    private final Texts texts;
    private final boolean caseless;
    private final List<SchemaDifference> found = new ArrayList<>();

    private SchemaComparison(ServerKind server, Texts texts) {
        this.describe = new Descriptions(server, texts == Texts.COMPARED);
        this.texts = texts;
        this.caseless = server.dialect() == io.dbintent.sql.Dialect.SQLITE;
    }

    /** What differs; empty if the two are the same. */
    public static List<SchemaDifference> differences(
            SchemaDefinition expected, SchemaDefinition got, ServerKind server, Texts texts) {
        SchemaComparison comparison = new SchemaComparison(server, texts);
        comparison.run(expected, got);
        return List.copyOf(comparison.found);
    }

    private void run(SchemaDefinition a, SchemaDefinition b) {
        Map<String, TableDefinition> before = byName(a.tables(), t -> key(t.name()));
        Map<String, TableDefinition> after = byName(b.tables(), t -> key(t.name()));
        for (Map.Entry<String, TableDefinition> entry : before.entrySet()) {
            TableDefinition other = after.get(entry.getKey());
            if (other == null) {
                found.add(new SchemaDifference("table " + entry.getKey(), "a table", "", false));
            } else {
                tables(entry.getValue(), other);
            }
        }
        after.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> found.add(new SchemaDifference("table " + name, "", "a table", false)));
        compare(
                "view",
                texts(a.views(), v -> v.name().toString(), describe::view),
                texts(b.views(), v -> v.name().toString(), describe::view));
        compare(
                "trigger",
                texts(a.triggers(), t -> t.name() + " on " + t.table(), describe::trigger),
                texts(b.triggers(), t -> t.name() + " on " + t.table(), describe::trigger));
        compare(
                "sequence",
                texts(a.sequences(), s -> s.name().toString(), describe::sequence),
                texts(b.sequences(), s -> s.name().toString(), describe::sequence));
        compare(
                "type",
                texts(a.types(), t -> t.name().toString(), describe::type),
                texts(b.types(), t -> t.name().toString(), describe::type));
        compare(
                "routine",
                texts(a.routines(), describe::routineName, describe::routine),
                texts(b.routines(), describe::routineName, describe::routine));
        compare("schema", texts(a.namespaces(), n -> n, n -> ""), texts(b.namespaces(), n -> n, n -> ""));
        compare("extension", texts(a.extensions(), n -> n, n -> ""), texts(b.extensions(), n -> n, n -> ""));
        if (texts == Texts.COMPARED) {
            compare("comment", comments(a), comments(b));
        }
    }

    private static Map<String, String> comments(SchemaDefinition schema) {
        Map<String, String> comments = new TreeMap<>();
        schema.defaults().forEach((name, value) -> {
            if (name.startsWith(SchemaDefinition.COMMENT)) {
                comments.put(name, value);
            }
        });
        return comments;
    }

    private String key(ObjectName name) {
        return fold(name.toString());
    }

    private String fold(String name) {
        return caseless ? name.toLowerCase(java.util.Locale.ROOT) : name;
    }

    private static <T> Map<String, T> byName(List<T> list, Function<T, String> name) {
        Map<String, T> map = new LinkedHashMap<>();
        list.forEach(item -> map.put(name.apply(item), item));
        return map;
    }

    private <T> Map<String, String> texts(List<T> list, Function<T, String> name, Function<T, String> text) {
        Map<String, String> map = new TreeMap<>();
        list.forEach(item -> map.merge(fold(name.apply(item)), text.apply(item), (x, y) -> x + " and " + y));
        return map;
    }

    private void tables(TableDefinition a, TableDefinition b) {
        String at = a.name() + ".";
        compare(at + "column", columns(a), columns(b));
        compare(
                at + "index",
                texts(a.indexes(), describe::indexName, describe::index),
                texts(b.indexes(), describe::indexName, describe::index));
        compare(
                at + "unique",
                texts(a.uniques(), describe::keyName, describe::key),
                texts(b.uniques(), describe::keyName, describe::key));
        compare(
                at + "foreign key",
                texts(a.foreignKeys(), describe::foreignKeyName, describe::foreignKey),
                texts(b.foreignKeys(), describe::foreignKeyName, describe::foreignKey));
        compare(
                at + "check",
                texts(a.checks(), describe::checkName, describe::check),
                texts(b.checks(), describe::checkName, describe::check));
        compare(
                at + "exclusion",
                texts(a.exclusions(), c -> c.name(), describe::exclusion),
                texts(b.exclusions(), c -> c.name(), describe::exclusion));
        compare(at + "table", describe.table(a), describe.table(b));
        List<String> here = a.columns().stream().map(c -> fold(c.name())).toList();
        List<String> there = b.columns().stream().map(c -> fold(c.name())).toList();
        if (!here.equals(there) && here.size() == there.size() && here.containsAll(there)) {
            found.add(new SchemaDifference(at + "column order", here.toString(), there.toString(), true));
        }
    }

    private Map<String, String> columns(TableDefinition table) {
        Map<String, String> map = new TreeMap<>();
        for (ColumnDefinition column : table.columns()) {
            describe.column(column).forEach((facet, value) -> map.put(fold(column.name()) + facet, value));
        }
        return map;
    }

    private void compare(String what, Map<String, String> a, Map<String, String> b) {
        for (Map.Entry<String, String> entry : a.entrySet()) {
            String other = b.get(entry.getKey());
            if (!entry.getValue().equals(other)) {
                found.add(new SchemaDifference(
                        what + " " + entry.getKey(),
                        shown(entry.getValue()),
                        other == null ? "" : shown(other),
                        false));
            }
        }
        b.forEach((name, value) -> {
            if (!a.containsKey(name)) {
                found.add(new SchemaDifference(what + " " + name, "", shown(value), false));
            }
        });
    }

    private static String shown(String value) {
        return value.isEmpty() ? "one" : value;
    }
}
