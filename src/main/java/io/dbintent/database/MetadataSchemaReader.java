package io.dbintent.database;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.Schema;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** H2 and every product without a reader of its own, through JDBC's metadata: two calls for all, three for each table. */
final class MetadataSchemaReader implements SchemaReader {

    @Override
    public Schema read(Connection connection) throws SQLException {
        String catalog = connection.getCatalog();
        String name = connection.getSchema();
        DatabaseMetaData server = connection.getMetaData();
        SchemaParts schema = new SchemaParts(name == null ? catalog : name);
        try (ResultSet row = server.getTables(catalog, escaped(server, name), "%", null)) {
            while (row.next()) {
                String type = String.valueOf(row.getString("TABLE_TYPE"));
                if (type.contains("VIEW") || type.endsWith("TABLE")) {
                    schema.table(row.getString("TABLE_NAME"), type.contains("VIEW"), row.getString("REMARKS"));
                }
            }
        }
        try (ResultSet row = server.getColumns(catalog, escaped(server, name), "%", "%")) {
            while (row.next()) {
                schema.parts(row.getString("TABLE_NAME")).column(column(row));
            }
        }
        for (String table : schema.names()) {
            readKeys(server, catalog, name, table, schema.parts(table));
        }
        return schema.build();
    }

    private static void readKeys(
            DatabaseMetaData server, @Nullable String catalog, @Nullable String schema, String table, TableParts parts)
            throws SQLException {
        Map<Integer, String> primaryKey = new TreeMap<>();
        try (ResultSet row = server.getPrimaryKeys(catalog, schema, table)) {
            while (row.next()) {
                primaryKey.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
            }
        }
        primaryKey.values().forEach(parts::primaryKeyColumn);
        try (ResultSet row = server.getImportedKeys(catalog, schema, table)) {
            while (row.next()) {
                parts.foreignKeyColumn(
                        String.valueOf(row.getString("FK_NAME")),
                        row.getString("FKCOLUMN_NAME"),
                        row.getString("PKTABLE_NAME"),
                        row.getString("PKCOLUMN_NAME"));
            }
        }
        try (ResultSet row = server.getIndexInfo(catalog, schema, table, false, true)) {
            while (row.next()) {
                String index = row.getString("INDEX_NAME");
                if (index != null) {
                    parts.indexColumn(index, !row.getBoolean("NON_UNIQUE"), row.getString("COLUMN_NAME"));
                }
            }
        }
    }

    private static Column column(ResultSet row) throws SQLException {
        String type = row.getString("TYPE_NAME");
        String declaration = declaration(type, row.getInt("COLUMN_SIZE"), row.getInt("DECIMAL_DIGITS"));
        String comment = row.getString("REMARKS");
        return new Column(
                row.getString("COLUMN_NAME"),
                new ColumnType(declaration, TypeFamilies.of(type)),
                row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                row.getString("COLUMN_DEF"),
                "YES".equals(row.getString("IS_AUTOINCREMENT")) || "YES".equals(row.getString("IS_GENERATEDCOLUMN")),
                comment == null ? "" : comment);
    }

    private static String declaration(String type, int size, int digits) {
        return switch (TypeFamilies.of(type)) {
            case DECIMAL -> type + "(" + size + "," + digits + ")";
            case TEXT, BINARY -> size > 0 && size < 1_000_000 ? type + "(" + size + ")" : type;
            case INTEGER, FLOAT, BOOLEAN, DATE, TIME, TIMESTAMP, OTHER -> type;
        };
    }

    /** Names are patterns here, so a name with an underscore would match its neighbours. */
    private static @Nullable String escaped(DatabaseMetaData server, @Nullable String name) throws SQLException {
        if (name == null) {
            return null;
        }
        String escape = server.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }
}
