package io.dbintent.migration.simulate;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.IndexDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.TableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that the catalog's tables would have for a schema, as far as migrations ask for them. */
final class CatalogRows {

    /** What stands for the name of the schema that the migration runs in. */
    static final String OWN = "the own schema";

    private static final Set<String> LENGTHS = Set.of("char", "varchar", "character varying", "character");

    private final SchemaDefinition schema;
    private final Workspace work;

    CatalogRows(Workspace work) {
        this.schema = work.schema();
        this.work = work;
    }

    /** The rows of a catalog table by its bare lower-case name; null if it is none that is known. */
    @Nullable
    List<Map<String, @Nullable Object>> of(String name) {
        return switch (name) {
            case "tables", "pg_tables" -> tables();
            case "columns" -> columns();
            case "statistics" -> statistics();
            case "table_constraints", "referential_constraints", "pg_constraint" -> constraints();
            case "pg_type" -> types();
            case "pg_namespace", "schemata" -> namespaces();
            case "pg_indexes", "pg_index", "pg_class" -> indexes();
            case "pg_attribute" -> attributes();
            case "pg_extension" -> extensions();
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... pairs) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return row;
    }

    private static String schemaOf(TableDefinition table) {
        return table.name().schema().isEmpty() ? OWN : table.name().schema();
    }

    private List<Map<String, @Nullable Object>> tables() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (TableDefinition table : schema.tables()) {
            rows.add(row(
                    "table_name",
                    table.name().name(),
                    "tablename",
                    table.name().name(),
                    "table_schema",
                    schemaOf(table),
                    "schemaname",
                    schemaOf(table),
                    "table_type",
                    "BASE TABLE"));
        }
        schema.views()
                .forEach(view ->
                        rows.add(row("table_name", view.name().name(), "table_schema", OWN, "table_type", "VIEW")));
        return rows;
    }

    private List<Map<String, @Nullable Object>> columns() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (TableDefinition table : schema.tables()) {
            long position = 0;
            for (ColumnDefinition column : table.columns()) {
                position++;
                DeclaredType type = column.type();
                boolean length =
                        LENGTHS.contains(type.name()) && !type.arguments().isEmpty();
                rows.add(row(
                        "table_name", table.name().name(),
                        "table_schema", schemaOf(table),
                        "column_name", column.name(),
                        "ordinal_position", position,
                        "data_type", type.name(),
                        "udt_name", type.name(),
                        "column_type", type.toString(),
                        "character_maximum_length",
                                length
                                        ? (Object) Long.valueOf(
                                                type.arguments().get(0).strip())
                                        : null,
                        "is_nullable", column.nullable() ? "YES" : "NO",
                        "column_default", shown(column),
                        "extra", column.identity() != null ? "auto_increment" : "",
                        "column_comment", column.comment()));
            }
        }
        return rows;
    }

    /** PostgreSQL and MariaDB print a default as an expression, MySQL as a bare value. */
    private @Nullable Object shown(ColumnDefinition column) {
        String defaultValue = column.defaultValue();
        if (defaultValue == null) {
            boolean isNull = work.mariaDb()
                    && column.nullable()
                    && column.generated() == null
                    && !column.options().containsKey(Descriptions.NO_DEFAULT);
            return isNull ? "NULL" : null;
        }
        String text = defaultValue.strip();
        boolean quoted =
                work.mysql() && !work.mariaDb() && text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        String bare = quoted ? text.substring(1, text.length() - 1).replace("''", "'") : text;
        return bare.matches("-?\\d{1,18}") ? (Object) Long.valueOf(bare) : bare;
    }

    private List<Map<String, @Nullable Object>> statistics() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (TableDefinition table : schema.tables()) {
            if (table.primaryKey() != null) {
                parts(rows, table, "PRIMARY", table.primaryKey().columns(), 0L);
            }
            for (IndexDefinition index : table.indexes()) {
                parts(
                        rows,
                        table,
                        index.name(),
                        index.columns(),
                        index.kind() == IndexDefinition.Kind.UNIQUE ? 0L : 1L);
            }
        }
        return rows;
    }

    private static void parts(
            List<Map<String, @Nullable Object>> rows,
            TableDefinition table,
            String index,
            List<String> columns,
            long nonUnique) {
        long position = 0;
        for (String column : columns) {
            position++;
            rows.add(row(
                    "table_name",
                    table.name().name(),
                    "table_schema",
                    schemaOf(table),
                    "index_schema",
                    schemaOf(table),
                    "index_name",
                    index,
                    "column_name",
                    column,
                    "seq_in_index",
                    position,
                    "non_unique",
                    nonUnique));
        }
    }

    private List<Map<String, @Nullable Object>> constraints() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (TableDefinition table : schema.tables()) {
            if (table.primaryKey() != null) {
                String name = table.primaryKey().name();
                rows.add(constraint(table, name.isEmpty() ? "PRIMARY" : name, "PRIMARY KEY", "p"));
            }
            table.uniques().forEach(key -> rows.add(constraint(table, key.name(), "UNIQUE", "u")));
            if (work.mysql()) {
                table.indexes().stream()
                        .filter(index -> index.kind() == IndexDefinition.Kind.UNIQUE)
                        .forEach(index -> rows.add(constraint(table, index.name(), "UNIQUE", "u")));
            }
            table.foreignKeys().forEach(key -> rows.add(constraint(table, key.name(), "FOREIGN KEY", "f")));
            table.checks().forEach(check -> rows.add(constraint(table, check.name(), "CHECK", "c")));
        }
        return rows;
    }

    private static Map<String, @Nullable Object> constraint(
            TableDefinition table, String name, String type, String letter) {
        return row(
                "table_name",
                table.name().name(),
                "table_schema",
                schemaOf(table),
                "constraint_schema",
                schemaOf(table),
                "constraint_name",
                name,
                "constraint_type",
                type,
                "conname",
                name,
                "contype",
                letter,
                "conrelid",
                table.name().name());
    }

    private List<Map<String, @Nullable Object>> types() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        schema.types()
                .forEach(type -> rows.add(row(
                        "typname",
                        type.name().name(),
                        "typnamespace",
                        type.name().schema().isEmpty() ? OWN : type.name().schema(),
                        "oid",
                        type.name().name())));
        return rows;
    }

    private List<Map<String, @Nullable Object>> namespaces() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        rows.add(row("nspname", OWN, "oid", OWN, "schema_name", OWN));
        schema.namespaces().forEach(name -> rows.add(row("nspname", name, "oid", name, "schema_name", name)));
        return rows;
    }

    private List<Map<String, @Nullable Object>> indexes() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (TableDefinition table : schema.tables()) {
            rows.add(row(
                    "relname",
                    table.name().name(),
                    "relkind",
                    "r",
                    "oid",
                    table.name().name()));
            for (IndexDefinition index : table.indexes()) {
                rows.add(index(table, index.name(), index.columns()));
            }
            table.uniques().forEach(key -> rows.add(index(table, key.name(), key.columns())));
            if (table.primaryKey() != null) {
                rows.add(index(
                        table, table.primaryKey().name(), table.primaryKey().columns()));
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> index(TableDefinition table, String name, List<String> columns) {
        List<String> names =
                table.columns().stream().map(ColumnDefinition::name).toList();
        List<Object> numbers = new ArrayList<>();
        columns.forEach(column -> numbers.add((long) names.indexOf(column) + 1));
        return row(
                "indexname",
                name,
                "tablename",
                table.name().name(),
                "schemaname",
                schemaOf(table),
                "relname",
                name,
                "relkind",
                "i",
                "indexrelid",
                name,
                "indrelid",
                table.name().name(),
                "indkey",
                numbers,
                "oid",
                name);
    }

    private List<Map<String, @Nullable Object>> attributes() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (TableDefinition table : schema.tables()) {
            long number = 0;
            for (ColumnDefinition column : table.columns()) {
                number++;
                rows.add(row(
                        "attrelid",
                        table.name().name(),
                        "attname",
                        column.name(),
                        "attnum",
                        number,
                        "attisdropped",
                        false));
            }
        }
        return rows;
    }

    private List<Map<String, @Nullable Object>> extensions() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        schema.extensions().forEach(name -> rows.add(row("extname", name.toLowerCase(Locale.ROOT))));
        return rows;
    }
}
