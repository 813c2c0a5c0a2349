package io.dbintent.migration.conformance;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.conformance.Entry.Kind;
import io.dbintent.migration.ddl.ExpressionForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The keys, indexes and checks of a table by what they do: names do not tell two of them apart. */
final class Constraints {

    private final ServerKind server;
    private final SchemaDefinition schema;

    Constraints(ServerKind server, SchemaDefinition schema) {
        this.server = server;
        this.schema = schema;
    }

    /**
     * One of them.
     *
     * @param form what it does, in names as they are after up
     * @param columns in names as they are in its own schema
     */
    record Constraint(Kind gone, Kind comes, String name, String form, List<String> columns) {}

    /**
     * All of a table.
     *
     * @param columnNames names after up by names before; empty for a table that is after up already
     * @param tableNames names after up by names before
     */
    List<Constraint> of(TableDefinition table, Map<String, String> columnNames, Map<String, String> tableNames) {
        List<Constraint> all = new ArrayList<>();
        KeyDefinition primary = table.primaryKey();
        if (primary != null) {
            all.add(new Constraint(
                    Kind.PRIMARY_KEY, Kind.PRIMARY_KEY, "", parts(primary.parts(), columnNames), primary.columns()));
        }
        for (KeyDefinition key : table.uniques()) {
            String form = "unique " + parts(key.parts(), columnNames);
            all.add(new Constraint(Kind.UNIQUE_GONE, Kind.UNIQUE_NEW, key.name(), form, key.columns()));
        }
        for (IndexDefinition index : table.indexes()) {
            if (index.options().containsKey(IndexDefinition.IMPLIED)) {
                continue;
            }
            boolean unique = index.kind() == IndexDefinition.Kind.UNIQUE;
            String where = index.where() == null ? "" : " where " + form(index.where(), columnNames);
            String form =
                    index.kind().name().toLowerCase(Locale.ROOT) + " " + parts(index.parts(), columnNames) + where;
            List<String> columns =
                    index.parts().stream().map(IndexPart::subject).toList();
            all.add(
                    unique
                            ? new Constraint(Kind.UNIQUE_GONE, Kind.UNIQUE_NEW, index.name(), form, columns)
                            : new Constraint(Kind.INDEX_GONE, Kind.INDEX_NEW, index.name(), form, columns));
        }
        for (ForeignKeyDefinition key : table.foreignKeys()) {
            all.add(new Constraint(
                    Kind.FOREIGN_KEY_GONE,
                    Kind.FOREIGN_KEY_NEW,
                    key.name(),
                    foreignKey(key, columnNames, tableNames),
                    key.columns()));
        }
        for (CheckDefinition check : table.checks()) {
            List<String> columns = table.columns().stream()
                    .map(column -> column.name())
                    .filter(column -> ExpressionForm.words(check.expression(), server).stream()
                            .anyMatch(column::equalsIgnoreCase))
                    .toList();
            all.add(new Constraint(
                    Kind.CHECK_GONE,
                    Kind.CHECK_NEW,
                    check.name(),
                    form(check.expression(), columnNames) + (check.enforced() ? "" : " not enforced"),
                    columns));
        }
        return all;
    }

    /** What is in one list and not in the other, and indexes that only change their names. */
    static List<Entry> differences(List<Constraint> was, List<Constraint> is, ObjectName table) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Constraint> old = byForm(was);
        Map<String, Constraint> now = byForm(is);
        old.forEach((form, constraint) -> {
            Constraint other = now.get(form);
            if (other == null) {
                entries.add(new Entry(
                        constraint.gone(), table, constraint.name(), constraint.form(), "", constraint.columns()));
            } else if (constraint.gone() == Kind.INDEX_GONE && !other.name().equalsIgnoreCase(constraint.name())) {
                entries.add(new Entry(
                        Kind.INDEX_RENAMED,
                        table,
                        constraint.name(),
                        constraint.name(),
                        other.name(),
                        other.columns()));
            }
        });
        now.forEach((form, constraint) -> {
            if (!old.containsKey(form)) {
                entries.add(new Entry(
                        constraint.comes(), table, constraint.name(), "", constraint.form(), constraint.columns()));
            }
        });
        return entries;
    }

    private static Map<String, Constraint> byForm(List<Constraint> all) {
        Map<String, Constraint> byForm = new LinkedHashMap<>();
        all.forEach(constraint -> byForm.putIfAbsent(constraint.gone() + " " + constraint.form(), constraint));
        return byForm;
    }

    private String foreignKey(
            ForeignKeyDefinition key, Map<String, String> columnNames, Map<String, String> tableNames) {
        String to = key.referencedTable().toString();
        List<String> referenced = key.referencedColumns();
        if (referenced.isEmpty()) {
            referenced = schema.table(key.referencedTable())
                    .map(TableDefinition::primaryKey)
                    .map(KeyDefinition::columns)
                    .orElse(List.of());
        }
        return names(key.columns(), columnNames) + " to "
                + tableNames.getOrDefault(to, to).toLowerCase(Locale.ROOT) + "(" + referenced.size() + ") "
                + action(key.onDelete()) + " " + action(key.onUpdate());
    }

    private String action(ForeignKeyDefinition.Action action) {
        return server.isMySqlFamily() && action == ForeignKeyDefinition.Action.RESTRICT
                ? ForeignKeyDefinition.Action.NO_ACTION.toString()
                : action.toString();
    }

    private String parts(List<IndexPart> parts, Map<String, String> columnNames) {
        List<String> texts = new ArrayList<>();
        for (IndexPart part : parts) {
            String column = part.column();
            texts.add((column != null ? name(column, columnNames) : form(part.subject(), columnNames))
                    + (part.descending() ? " desc" : "")
                    + (part.prefixLength() > 0 ? "(" + part.prefixLength() + ")" : ""));
        }
        return texts.toString();
    }

    private static String names(List<String> columns, Map<String, String> columnNames) {
        return columns.stream()
                .map(column -> name(column, columnNames))
                .toList()
                .toString();
    }

    private static String name(String column, Map<String, String> columnNames) {
        return columnNames.getOrDefault(column, column).toLowerCase(Locale.ROOT);
    }

    private String form(String expression, Map<String, String> columnNames) {
        String renamed = expression;
        for (Map.Entry<String, String> name : new TreeMap<>(columnNames).entrySet()) {
            if (!name.getKey().equalsIgnoreCase(name.getValue())) {
                renamed = ExpressionForm.rename(renamed, name.getKey(), name.getValue(), server);
            }
        }
        return ExpressionForm.of(renamed, server);
    }
}
