package io.dbintent.migration.requests;

import io.dbintent.migration.change.CheckDefinition;
import io.dbintent.migration.change.ForeignKeyDefinition;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.IndexPart;
import io.dbintent.migration.change.KeyDefinition;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The renames among an entry's facts: old names to new ones. */
record Renames(Map<String, String> tables, Map<String, Map<String, String>> columns) {

    /** Columns are kept under their table's new name. */
    static Renames of(List<Map<String, Object>> delta) {
        Map<String, String> tables = new HashMap<>();
        Map<String, Map<String, String>> columns = new HashMap<>();
        for (Map<String, Object> fact : delta) {
            String to = String.valueOf(fact.get("to"));
            if ("table".equals(fact.get("rename"))) {
                tables.put(low(String.valueOf(fact.get("name"))), to);
            } else if ("column".equals(fact.get("rename"))) {
                columns.computeIfAbsent(low(String.valueOf(fact.get("table"))), t -> new HashMap<>())
                        .put(low(String.valueOf(fact.get("name"))), to);
            }
        }
        return new Renames(tables, columns);
    }

    String table(String name) {
        return tables.getOrDefault(low(name), name);
    }

    /** The new name of a column of the table with this new name. */
    String column(String table, String name) {
        return columns.getOrDefault(low(table), Map.of()).getOrDefault(low(name), name);
    }

    SchemaDefinition apply(SchemaDefinition schema) {
        List<TableDefinition> renamed = new ArrayList<>();
        for (TableDefinition old : schema.tables()) {
            String name = table(old.name().name());
            renamed.add(old.withName(ObjectName.of(name))
                    .withColumns(old.columns().stream()
                            .map(column -> column.withName(column(name, column.name())))
                            .toList())
                    .withPrimaryKey(old.primaryKey() == null ? null : key(name, old.primaryKey()))
                    .withUniques(
                            old.uniques().stream().map(key -> key(name, key)).toList())
                    .withIndexes(old.indexes().stream()
                            .map(index -> index(name, index))
                            .toList())
                    .withForeignKeys(old.foreignKeys().stream()
                            .map(key -> foreignKey(name, key))
                            .toList())
                    .withChecks(old.checks().stream()
                            .map(check -> check(name, check))
                            .toList()));
        }
        return schema.withTables(renamed);
    }

    private KeyDefinition key(String table, KeyDefinition key) {
        return key.withParts(parts(table, key.parts()));
    }

    private IndexDefinition index(String table, IndexDefinition index) {
        return index.withParts(parts(table, index.parts()));
    }

    private List<IndexPart> parts(String table, List<IndexPart> parts) {
        return parts.stream()
                .map(part -> part.column() == null ? part : part.withColumn(column(table, part.column())))
                .toList();
    }

    private ForeignKeyDefinition foreignKey(String table, ForeignKeyDefinition key) {
        String to = table(key.referencedTable().name());
        return key.withColumns(key.columns().stream().map(c -> column(table, c)).toList())
                .withReference(
                        ObjectName.of(to),
                        key.referencedColumns().stream().map(c -> column(to, c)).toList());
    }

    private CheckDefinition check(String table, CheckDefinition check) {
        String expression = check.expression();
        for (Map.Entry<String, String> rename :
                columns.getOrDefault(low(table), Map.of()).entrySet()) {
            expression = expression.replaceAll(
                    "(?i)(?<!\\w)" + Pattern.quote(rename.getKey()) + "(?!\\w)",
                    Matcher.quoteReplacement(rename.getValue()));
        }
        return check.withExpression(expression);
    }

    private static String low(Object name) {
        return String.valueOf(name).toLowerCase(Locale.ROOT);
    }
}
