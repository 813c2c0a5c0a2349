package io.dbintent.migration.draft;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.ddl.DdlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SQLite: what ALTER TABLE can do, and for all else the table made anew and its rows copied. */
final class SqliteShaper implements Shaper {

    private final DdlWriter write;

    SqliteShaper(ServerKind server) {
        this.write = new DdlWriter(server);
    }

    @Override
    public List<String> statements(
            SchemaDefinition schema,
            TableDefinition from,
            TableDefinition to,
            Map<String, Fill> fills,
            Map<String, String> casts) {
        Differences differ = new Differences(from, to);
        boolean columnsComeAndGo =
                !differ.newColumns().isEmpty() && !differ.goneColumns().isEmpty();
        boolean alterable = differ.isPlain()
                && casts.isEmpty()
                && !columnsComeAndGo
                && differ.newColumns().stream().allMatch(column -> canBeAdded(column, to, fills))
                && differ.goneColumns().stream().allMatch(column -> canBeDropped(column, from, schema));
        return alterable ? alter(differ, fills) : rebuild(schema, from, to, fills, casts);
    }

    private static boolean canBeAdded(ColumnDefinition column, TableDefinition to, Map<String, Fill> fills) {
        String given = column.defaultValue();
        boolean constant = given == null || given.matches("(?i)-?[0-9.]+|'(?:[^']|'')*'|NULL|TRUE|FALSE");
        boolean last = to.columns().indexOf(column) >= to.columns().size() - 1
                || to
                        .columns()
                        .subList(to.columns().indexOf(column), to.columns().size())
                        .stream()
                        .allMatch(other -> other.identity() == null);
        return constant
                && last
                && column.generated() == null
                && (column.nullable() || given != null)
                && !(fills.containsKey(column.name()) && !column.nullable() && given == null);
    }

    private static boolean canBeDropped(ColumnDefinition column, TableDefinition from, SchemaDefinition schema) {
        String name = column.name();
        boolean constrained = from.checks().stream().anyMatch(check -> Mentions.column(check.expression(), name))
                || from.foreignKeys().stream().anyMatch(key -> Mentions.in(key.columns(), name))
                || from.uniques().stream().anyMatch(key -> Mentions.in(key.columns(), name))
                || (from.primaryKey() != null && Mentions.in(from.primaryKey().columns(), name))
                || from.columns().stream()
                        .anyMatch(other -> other.generated() != null
                                && Mentions.column(other.generated().expression(), name));
        return !constrained
                && schema.triggers().stream()
                        .noneMatch(trigger -> trigger.table().matches(from.name()));
    }

    private List<String> alter(Differences differ, Map<String, Fill> fills) {
        List<String> done = new ArrayList<>();
        ObjectName table = differ.to().name();
        differ.goneIndexes().forEach(index -> done.add(write.dropIndex(table, index.name())));
        differ.newColumns()
                .forEach(
                        column -> done.add("ALTER TABLE " + write.name(table) + " ADD COLUMN " + write.column(column)));
        fills.forEach((column, fill) -> done.add(Updates.of(write, table, column, fill)));
        differ.goneColumns()
                .forEach(column ->
                        done.add("ALTER TABLE " + write.name(table) + " DROP COLUMN " + write.quote(column.name())));
        differ.newIndexes().forEach(index -> done.add(write.createIndex(table, index)));
        return done;
    }

    private List<String> rebuild(
            SchemaDefinition schema,
            TableDefinition from,
            TableDefinition to,
            Map<String, Fill> fills,
            Map<String, String> casts) {
        requireNoTriggers(schema, from);
        ObjectName fresh =
                to.name().sibling(Names.free(schema, "new_" + to.name().name()));
        List<ViewDefinition> views = new Views(schema).on(from.name());
        // Dropping a table deletes its rows first, which would reach the rows that refer to them.
        boolean referred = schema.tables().stream()
                .flatMap(table -> table.foreignKeys().stream())
                .anyMatch(key -> key.referencedTable().matches(from.name()));
        List<String> done = new ArrayList<>();
        if (referred) {
            done.add("PRAGMA foreign_keys = OFF");
        }
        for (int i = views.size() - 1; i >= 0; i--) {
            done.add("DROP VIEW " + write.name(views.get(i).name()));
        }
        List<IndexDefinition> indexes = to.indexes();
        done.addAll(write.createTable(to.withName(fresh).withIndexes(List.of())));
        done.add(copy(from, to, fresh, fills, casts));
        done.add("DROP TABLE " + write.name(from.name()));
        done.add("ALTER TABLE " + write.name(fresh) + " RENAME TO "
                + write.quote(to.name().name()));
        indexes.forEach(index -> done.add(write.createIndex(to.name(), index)));
        views.forEach(view -> done.addAll(Views.create(write, view)));
        if (referred) {
            done.add("PRAGMA foreign_keys = ON");
        }
        return done;
    }

    private String copy(
            TableDefinition from,
            TableDefinition to,
            ObjectName fresh,
            Map<String, Fill> fills,
            Map<String, String> casts) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (ColumnDefinition column : to.columns()) {
            Fill fill = fills.get(column.name());
            boolean there = from.column(column.name()).isPresent();
            if (column.generated() != null || (!there && fill == null)) {
                continue;
            }
            columns.add(write.quote(column.name()));
            String value = casts.getOrDefault(column.name(), write.quote(column.name()));
            if (fill != null) {
                value = fill.onlyNull() && there
                        ? "COALESCE(" + value + ", " + fill.expression() + ")"
                        : fill.expression();
            }
            values.add(value);
        }
        return "INSERT INTO " + write.name(fresh) + " (" + String.join(", ", columns) + ") SELECT "
                + String.join(", ", values) + " FROM " + write.name(from.name());
    }

    private static void requireNoTriggers(SchemaDefinition schema, TableDefinition table) {
        List<String> triggers = schema.triggers().stream()
                .filter(trigger -> trigger.table().matches(table.name()))
                .map(trigger -> trigger.name().name())
                .toList();
        if (!triggers.isEmpty()) {
            throw DraftStopException.refuse("SQLite can do this only by making table " + table.name()
                    + " anew, which would drop its triggers " + String.join(", ", triggers)
                    + ". Drop them first and make them again afterwards.");
        }
    }
}
