package io.dbintent.migration.finding;

import io.dbintent.migration.change.ColumnChange;
import io.dbintent.migration.change.CommentChange;
import io.dbintent.migration.change.ConstraintChange;
import io.dbintent.migration.change.IndexChange;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaChange;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableChange;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TriggerChange;
import io.dbintent.migration.change.TypeChange;
import io.dbintent.migration.change.TypeDefinition;
import io.dbintent.migration.change.ViewChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What is known of the schema at one point of a script. Unlike a simulation it never refuses: a table that nothing is
 * known of begins with what the script says of it.
 *
 * @param schema what is known
 * @param partial tables of which only a part is known
 * @param created tables that the script itself has made
 * @param touched columns, as {@code table.column} in lower case, that the script has made or changed
 */
record ScriptSchema(
        ServerKind server,
        SchemaDefinition schema,
        Set<ObjectName> partial,
        Set<ObjectName> created,
        Set<String> touched) {

    static ScriptSchema of(ServerKind server, SchemaDefinition start) {
        return new ScriptSchema(server, start, Set.of(), Set.of(), Set.of());
    }

    ScriptSchema after(SchemaChange change) {
        if (change instanceof TableChange table) {
            return table(table);
        }
        if (change instanceof ColumnChange column) {
            return edited(column.table(), t -> TableEdits.column(t, column, server))
                    .touching(column);
        }
        if (change instanceof ConstraintChange constraint) {
            return edited(constraint.table(), t -> TableEdits.constraint(t, constraint, server));
        }
        if (change instanceof IndexChange index) {
            return index(index);
        }
        if (change instanceof CommentChange.OnTable comment) {
            return edited(comment.table(), t -> t.withComment(comment.comment()));
        }
        if (change instanceof CommentChange.OnColumn comment) {
            return edited(
                    comment.table(),
                    t -> TableEdits.replaced(t, comment.column(), c -> c.withComment(comment.comment())));
        }
        return with(objects(change));
    }

    private ScriptSchema with(SchemaDefinition changed) {
        return new ScriptSchema(server, changed, partial, created, touched);
    }

    private ScriptSchema touching(ColumnChange change) {
        Set<String> more = new HashSet<>(touched);
        more.add(key(change.table(), change.column()));
        if (change instanceof ColumnChange.Rename rename) {
            more.add(key(change.table(), rename.to()));
        }
        if (change instanceof ColumnChange.Redefine redefine) {
            more.add(key(change.table(), redefine.definition().name()));
        }
        return new ScriptSchema(server, schema, partial, created, more);
    }

    static String key(ObjectName table, String column) {
        return (table + "." + column).toLowerCase(java.util.Locale.ROOT);
    }

    private ScriptSchema table(TableChange change) {
        ObjectName name = change.table();
        boolean exists = schema.table(name).isPresent();
        if (change instanceof TableChange.Create create) {
            return exists && create.ifNotExists() ? this : put(create.definition(), false, true);
        }
        if (change instanceof TableChange.CreateLike like) {
            TableDefinition copy = schema.table(like.source())
                    .map(t -> t.withName(name).withForeignKeys(List.of()))
                    .orElse(TableDefinition.of(name, List.of()));
            return put(copy, schema.table(like.source()).isEmpty() || partial.contains(like.source()), true);
        }
        if (change instanceof TableChange.CreateAs) {
            return put(TableDefinition.of(name, List.of()), true, true);
        }
        if (change instanceof TableChange.Drop) {
            return without(name);
        }
        if (change instanceof TableChange.Rename rename) {
            TableDefinition moved = schema.table(name).orElse(TableDefinition.of(name, List.of()));
            boolean part = !exists || partial.contains(moved.name());
            boolean made = created.stream().anyMatch(name::matches);
            return without(name).put(moved.withName(rename.to()), part, made);
        }
        if (change instanceof TableChange.SetOptions set) {
            return edited(name, t -> t.withOptions(merged(t.options(), set.options())));
        }
        if (change instanceof TableChange.ConvertCharset convert) {
            return edited(
                    name,
                    t -> t.withOptions(
                            merged(t.options(), Map.of("charset", convert.charset(), "collate", convert.collation()))));
        }
        if (change instanceof TableChange.Partition partition
                && partition.action().equals("PARTITION BY")) {
            return edited(name, t -> t.withPartitioning(partition.text()));
        }
        return this;
    }

    private static Map<String, String> merged(Map<String, String> options, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(options);
        more.forEach((name, value) -> {
            if (value.isEmpty()) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        return all;
    }

    private ScriptSchema put(TableDefinition table, boolean part, boolean made) {
        ScriptSchema cleared = without(table.name());
        List<TableDefinition> tables = new ArrayList<>(cleared.schema.tables());
        tables.add(table);
        return new ScriptSchema(
                server,
                schema.withTables(tables),
                part ? plus(cleared.partial, table.name()) : cleared.partial,
                made ? plus(cleared.created, table.name()) : cleared.created,
                touched);
    }

    private ScriptSchema without(ObjectName name) {
        List<TableDefinition> tables =
                schema.tables().stream().filter(t -> !t.name().matches(name)).toList();
        return new ScriptSchema(server, schema.withTables(tables), minus(partial, name), minus(created, name), touched);
    }

    private static Set<ObjectName> plus(Set<ObjectName> names, ObjectName name) {
        Set<ObjectName> more = new HashSet<>(names);
        more.add(name);
        return Set.copyOf(more);
    }

    private static Set<ObjectName> minus(Set<ObjectName> names, ObjectName name) {
        Set<ObjectName> fewer = new HashSet<>(names);
        fewer.removeIf(other -> other.matches(name));
        return Set.copyOf(fewer);
    }

    private ScriptSchema edited(ObjectName name, UnaryOperator<TableDefinition> edit) {
        List<TableDefinition> tables = new ArrayList<>();
        boolean found = false;
        for (TableDefinition table : schema.tables()) {
            boolean meant = table.name().matches(name);
            found |= meant;
            tables.add(meant ? edit.apply(table) : table);
        }
        if (found) {
            return with(schema.withTables(tables));
        }
        tables.add(edit.apply(TableDefinition.of(name, List.of())));
        return new ScriptSchema(server, schema.withTables(tables), plus(partial, name), created, touched);
    }

    private ScriptSchema index(IndexChange change) {
        if (change instanceof IndexChange.Add add) {
            return edited(add.table(), t -> TableEdits.withIndex(t, add.definition()));
        }
        if (change instanceof IndexChange.Drop drop) {
            return with(schema.withTables(schema.tables().stream()
                    .map(t -> drop.table() == null || t.name().matches(drop.table())
                            ? t.withIndexes(t.indexes().stream()
                                    .filter(i -> !i.name()
                                            .equalsIgnoreCase(drop.index().name()))
                                    .toList())
                            : t)
                    .toList()));
        }
        if (change instanceof IndexChange.Rename rename) {
            return with(schema.withTables(schema.tables().stream()
                    .map(t -> t.withIndexes(t.indexes().stream()
                            .map(i -> i.name().equalsIgnoreCase(rename.index().name())
                                            && (rename.table() == null
                                                    || t.name().matches(rename.table()))
                                    ? i.withName(rename.to())
                                    : i)
                            .toList()))
                    .toList()));
        }
        return this;
    }

    private SchemaDefinition objects(SchemaChange change) {
        if (change instanceof ViewChange.Create create) {
            List<io.dbintent.migration.change.ViewDefinition> views = new ArrayList<>(schema.views());
            views.removeIf(view -> view.name().matches(create.view()));
            views.add(create.definition());
            return schema.withViews(views);
        }
        if (change instanceof ViewChange.Drop drop) {
            return schema.withViews(schema.views().stream()
                    .filter(view -> !view.name().matches(drop.view()))
                    .toList());
        }
        if (change instanceof TriggerChange.Create create) {
            List<io.dbintent.migration.change.TriggerDefinition> triggers = new ArrayList<>(schema.triggers());
            triggers.add(create.definition());
            return schema.withTriggers(triggers);
        }
        if (change instanceof TriggerChange.Drop drop) {
            return schema.withTriggers(schema.triggers().stream()
                    .filter(trigger -> !trigger.name()
                            .name()
                            .equalsIgnoreCase(drop.trigger().name()))
                    .toList());
        }
        if (change instanceof TypeChange.Create create) {
            List<TypeDefinition> types = new ArrayList<>(schema.types());
            types.add(create.definition());
            return schema.withTypes(types);
        }
        if (change instanceof TypeChange.Drop drop) {
            return schema.withTypes(schema.types().stream()
                    .filter(type -> !type.name().matches(drop.type()))
                    .toList());
        }
        return schema;
    }
}
