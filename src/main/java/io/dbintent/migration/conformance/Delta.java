package io.dbintent.migration.conformance;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TriggerDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.conformance.Entry.Kind;
import io.dbintent.migration.conformance.Lineage.KeptColumn;
import io.dbintent.migration.conformance.Lineage.KeptTable;
import io.dbintent.migration.ddl.ExpressionForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a script makes of a schema, thing by thing; a table or column that is renamed stays the same one. */
final class Delta {

    private final SchemaDefinition before;
    private final SchemaDefinition after;
    private final Lineage lineage;
    private final ServerKind server;
    private final Map<String, TableDefinition> renamed = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private Delta(SchemaDefinition before, SchemaDefinition after, Lineage lineage) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
        this.server = lineage.server();
    }

    /** @param lineage of the script that led from one schema to the other */
    static Delta of(SchemaDefinition before, SchemaDefinition after, Lineage lineage) {
        Delta delta = new Delta(before, after, lineage);
        delta.tables();
        delta.views();
        delta.triggers();
        delta.others();
        return delta;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    SchemaDefinition before() {
        return before;
    }

    SchemaDefinition after() {
        return after;
    }

    Lineage lineage() {
        return lineage;
    }

    /** The form that a table of before has after; empty if it is gone. */
    Optional<TableDefinition> now(ObjectName table) {
        return Optional.ofNullable(renamed.get(Lineage.key(table)));
    }

    private void add(Kind kind, ObjectName table, String name, String was, String is, List<String> columns) {
        entries.add(new Entry(kind, table, name, was, is, columns));
    }

    private void tables() {
        List<TableDefinition> made = new ArrayList<>();
        for (TableDefinition table : after.tables()) {
            Optional<TableDefinition> old =
                    lineage.table(table.name()).map(KeptTable::origin).flatMap(before::table);
            if (old.isPresent()) {
                renamed.put(Lineage.key(old.get().name()), table);
            } else {
                made.add(table);
            }
        }
        for (TableDefinition table : made) {
            Optional<TableDefinition> old =
                    before.table(table.name()).filter(it -> !renamed.containsKey(Lineage.key(it.name())));
            if (old.isPresent()) {
                // Made anew under its old name.
                renamed.put(Lineage.key(old.get().name()), table);
            } else {
                List<String> columns =
                        table.columns().stream().map(ColumnDefinition::name).toList();
                add(Kind.TABLE_NEW, table.name(), "", "", "a table", columns);
            }
        }
        for (TableDefinition table : before.tables()) {
            TableDefinition now = renamed.get(Lineage.key(table.name()));
            if (now == null) {
                List<String> columns =
                        table.columns().stream().map(ColumnDefinition::name).toList();
                add(Kind.TABLE_GONE, table.name(), "", "a table", "", columns);
            } else {
                compare(table, now);
            }
        }
    }

    /** Names after up by the name that a column had before, as far as it is the same column or holds its values alone. */
    private Map<String, String> columnNames(TableDefinition was, TableDefinition is) {
        Map<String, String> now = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<KeptColumn> kept = lineage.table(is.name()).map(KeptTable::columns).orElse(List.of());
        for (KeptColumn column : kept) {
            Origin origin = column.origin();
            if (origin != null && origin.table().matches(was.name())) {
                now.put(origin.column(), column.name());
            }
        }
        for (ColumnDefinition column : was.columns()) {
            if (!now.containsKey(column.name())) {
                is.column(column.name())
                        .filter(it -> !now.containsValue(it.name()))
                        .ifPresent(it -> now.put(column.name(), it.name()));
            }
        }
        for (KeptColumn column : kept) {
            if (column.values().size() == 1 && !now.containsValue(column.name())) {
                Origin only = column.values().iterator().next();
                if (only.table().matches(was.name()) && !now.containsKey(only.column())) {
                    now.put(only.column(), column.name());
                }
            }
        }
        return now;
    }

    private void compare(TableDefinition was, TableDefinition is) {
        ObjectName table = was.name();
        if (!is.name().matches(table)) {
            add(Kind.TABLE_RENAMED, table, "", table.toString(), is.name().toString(), List.of());
        }
        Map<String, String> names = columnNames(was, is);
        for (ColumnDefinition column : was.columns()) {
            Optional<ColumnDefinition> now =
                    Optional.ofNullable(names.get(column.name())).flatMap(is::column);
            if (now.isEmpty()) {
                add(Kind.COLUMN_GONE, table, column.name(), column.type().toString(), "", List.of(column.name()));
            } else {
                compare(table, column, now.get());
            }
        }
        is.columns().stream()
                .filter(column -> !names.containsValue(column.name()))
                .forEach(column -> add(
                        Kind.COLUMN_NEW, table, column.name(), "", column.type().toString(), List.of(column.name())));
        Constraints old = new Constraints(server, before);
        Constraints fresh = new Constraints(server, after);
        entries.addAll(Constraints.differences(old.of(was, names, renames()), fresh.of(is, Map.of(), Map.of()), table));
        options(was, is);
    }

    private Map<String, String> renames() {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lineage.tables().forEach((name, kept) -> {
            ObjectName origin = kept.origin();
            if (origin != null) {
                names.put(origin.toString(), name);
            }
        });
        return names;
    }

    private void compare(ObjectName table, ColumnDefinition was, ColumnDefinition is) {
        if (!is.name().equalsIgnoreCase(was.name())) {
            add(Kind.COLUMN_RENAMED, table, was.name(), was.name(), is.name(), List.of(was.name()));
        }
        facet(Kind.TYPE, table, was, was.type().toString(), is.type().toString());
        facet(Kind.NULLABLE, table, was, was.nullable() ? "NULL" : "NOT NULL", is.nullable() ? "NULL" : "NOT NULL");
        facet(Kind.DEFAULT, table, was, form(was.defaultValue()), form(is.defaultValue()));
        facet(
                Kind.IDENTITY,
                table,
                was,
                was.identity() == null ? "" : was.identity().kind().toString(),
                is.identity() == null ? "" : is.identity().kind().toString());
        facet(
                Kind.GENERATED,
                table,
                was,
                was.generated() == null ? "" : form(was.generated().expression()),
                is.generated() == null ? "" : form(is.generated().expression()));
        facet(Kind.COLLATION, table, was, text(was.collation()), text(is.collation()));
        facet(Kind.ON_UPDATE, table, was, form(was.onUpdate()), form(is.onUpdate()));
        facet(Kind.COMMENT, table, was, was.comment(), is.comment());
    }

    private void facet(Kind kind, ObjectName table, ColumnDefinition column, String was, String is) {
        if (!was.equals(is)) {
            add(kind, table, column.name(), was, is, List.of(column.name()));
        }
    }

    private String form(@org.jspecify.annotations.Nullable String expression) {
        return expression == null ? "" : ExpressionForm.of(expression, server);
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private void options(TableDefinition was, TableDefinition is) {
        if (!was.comment().equals(is.comment())) {
            add(Kind.TABLE_COMMENT, was.name(), "", was.comment(), is.comment(), List.of());
        }
        Set<String> kept = Set.of("engine", "charset", "collate", "strict", "without rowid", "unlogged", "row_format");
        for (String option : kept) {
            String before = was.options().getOrDefault(option, "");
            String after = is.options().getOrDefault(option, "");
            if (!before.equalsIgnoreCase(after)) {
                add(Kind.TABLE_OPTION, was.name(), option, before, after, List.of());
            }
        }
        if (!form(was.partitioning()).equals(form(is.partitioning()))) {
            add(
                    Kind.TABLE_OPTION,
                    was.name(),
                    "partitions",
                    form(was.partitioning()),
                    form(is.partitioning()),
                    List.of());
        }
    }

    private void views() {
        for (ViewDefinition view : before.views()) {
            Optional<ViewDefinition> now = after.view(view.name());
            if (now.isEmpty()) {
                add(Kind.VIEW_GONE, view.name(), "", view.query(), "", List.of());
            } else if (!form(view.query()).equals(form(now.get().query()))) {
                add(Kind.VIEW_CHANGED, view.name(), "", view.query(), now.get().query(), List.of());
            }
        }
        after.views().stream()
                .filter(view -> before.view(view.name()).isEmpty())
                .forEach(view -> add(Kind.VIEW_NEW, view.name(), "", "", view.query(), List.of()));
    }

    private void triggers() {
        Map<String, TriggerDefinition> old = byName(before.triggers());
        Map<String, TriggerDefinition> now = byName(after.triggers());
        old.forEach((key, trigger) -> {
            TriggerDefinition other = now.get(key);
            List<String> on = List.of(trigger.table().toString());
            if (other == null) {
                add(Kind.TRIGGER_GONE, trigger.name(), "", trigger.text(), "", on);
            } else if (trigger.enabled() != other.enabled()
                    || (!form(trigger.text()).equals(form(other.text()))
                            && trigger.table().matches(other.table()))) {
                add(Kind.TRIGGER_CHANGED, trigger.name(), "", trigger.text(), other.text(), on);
            }
        });
        now.forEach((key, trigger) -> {
            if (!old.containsKey(key)) {
                add(
                        Kind.TRIGGER_NEW,
                        trigger.name(),
                        "",
                        "",
                        trigger.text(),
                        List.of(trigger.table().toString()));
            }
        });
    }

    private static Map<String, TriggerDefinition> byName(List<TriggerDefinition> triggers) {
        Map<String, TriggerDefinition> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        triggers.forEach(trigger -> byName.put(trigger.name().toString(), trigger));
        return byName;
    }

    private void others() {
        others(
                "type",
                before.types().stream().map(it -> it.name().toString()).toList(),
                after.types().stream().map(it -> it.name().toString()).toList());
        others(
                "sequence",
                before.sequences().stream().map(it -> it.name().toString()).toList(),
                after.sequences().stream().map(it -> it.name().toString()).toList());
        others(
                "routine",
                before.routines().stream().map(it -> it.name().toString()).toList(),
                after.routines().stream().map(it -> it.name().toString()).toList());
        others("schema", before.namespaces(), after.namespaces());
        others("extension", before.extensions(), after.extensions());
    }

    private void others(String what, List<String> was, List<String> is) {
        was.stream()
                .filter(name -> !is.contains(name))
                .forEach(name ->
                        add(Kind.OTHER, ObjectName.of(name), what + " " + name + " goes", name, "", List.of(name)));
        is.stream()
                .filter(name -> !was.contains(name))
                .forEach(name ->
                        add(Kind.OTHER, ObjectName.of(name), what + " " + name + " comes", "", name, List.of(name)));
    }
}
