package io.dbintent.language;

import io.dbintent.database.DatabaseSettings;
import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Index;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.schema.UniqueKey;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A database for tests, read through plain JDBC: its schema, its rows, and an engine over it. */
final class JdbcFixture implements AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private final Schema schema;
    private final ValueLookup values;
    private final BuiltinEngine engine;

    JdbcFixture(String url, @Nullable String user, @Nullable String password) throws SQLException {
        this.connection =
                user == null ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
        this.dialect = Dialect.ofProduct(connection.getMetaData().getDatabaseProductName());
        this.schema = inspect(connection);
        this.values = new ValueIndex(schema, dialect, this::quietly);
        this.engine = new BuiltinEngine(schema, dialect, values);
    }

    /** A database that an engine is there for already. */
    JdbcFixture(DatabaseSettings settings, Schema schema, BuiltinEngine engine, ValueLookup values)
            throws SQLException {
        this.connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        this.dialect = Dialect.ofProduct(connection.getMetaData().getDatabaseProductName());
        this.schema = schema;
        this.values = values;
        this.engine = engine;
    }

    /** A database in memory, filled by a script before its schema is read. */
    JdbcFixture(String url, String script) throws SQLException {
        this(DriverManager.getConnection(url), script);
    }

    private JdbcFixture(Connection connection, String script) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\\s*\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        this.dialect = Dialect.ofProduct(connection.getMetaData().getDatabaseProductName());
        this.schema = inspect(connection);
        this.values = new ValueIndex(schema, dialect, this::quietly);
        this.engine = new BuiltinEngine(schema, dialect, values);
    }

    BuiltinEngine engine() {
        return engine;
    }

    Schema schema() {
        return schema;
    }

    Dialect dialect() {
        return dialect;
    }

    ValueLookup values() {
        return values;
    }

    /** The rows of a query, each cell as JDBC gives it. */
    List<List<@Nullable Object>> rows(String sql, int limit) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(10);
            statement.setMaxRows(limit);
            try (ResultSet result = statement.executeQuery(sql)) {
                ResultSetMetaData meta = result.getMetaData();
                while (result.next()) {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        row.add(cell(result, i));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static @Nullable Object cell(ResultSet result, int i) throws SQLException {
        Object value = result.getObject(i);
        return value instanceof byte[] ? "(bytes)" : value;
    }

    private List<List<@Nullable Object>> quietly(String sql, int limit) {
        try {
            return rows(sql, limit);
        } catch (SQLException unreadable) {
            return List.of();
        }
    }

    private static Schema inspect(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String catalog = connection.getCatalog();
        String schemaName = connection.getSchema();
        List<Table> tables = new ArrayList<>();
        try (ResultSet result = meta.getTables(catalog, schemaName, "%", new String[] {"TABLE", "BASE TABLE"})) {
            List<String> names = new ArrayList<>();
            while (result.next()) {
                names.add(result.getString("TABLE_NAME"));
            }
            for (String name : names) {
                if (!name.startsWith("sqlite_")) {
                    tables.add(table(meta, catalog, schemaName, name));
                }
            }
        }
        return new Schema(catalog == null ? "" : catalog, tables);
    }

    private static Table table(DatabaseMetaData meta, @Nullable String catalog, @Nullable String schema, String name)
            throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet result = meta.getColumns(catalog, schema, name, "%")) {
            while (result.next()) {
                String type = result.getString("TYPE_NAME");
                String declared = type + "(" + result.getInt("COLUMN_SIZE") + ")";
                columns.add(new Column(
                        result.getString("COLUMN_NAME"),
                        new ColumnType(declared, family(type, result.getInt("DATA_TYPE"))),
                        result.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                        null,
                        false,
                        ""));
            }
        }
        Map<Short, String> key = new TreeMap<>();
        try (ResultSet result = meta.getPrimaryKeys(catalog, schema, name)) {
            while (result.next()) {
                key.put(result.getShort("KEY_SEQ"), result.getString("COLUMN_NAME"));
            }
        }
        return new Table(
                name,
                Table.Kind.TABLE,
                columns,
                List.copyOf(key.values()),
                foreignKeys(meta, catalog, schema, name),
                List.<UniqueKey>of(),
                List.<Index>of(),
                "");
    }

    private static List<ForeignKey> foreignKeys(
            DatabaseMetaData meta, @Nullable String catalog, @Nullable String schema, String name) throws SQLException {
        Map<String, List<String[]>> keys = new LinkedHashMap<>();
        try (ResultSet result = meta.getImportedKeys(catalog, schema, name)) {
            int count = 0;
            String current = "";
            while (result.next()) {
                if (result.getShort("KEY_SEQ") == 1) {
                    current = String.valueOf(count++);
                }
                keys.computeIfAbsent(current, any -> new ArrayList<>()).add(new String[] {
                    result.getString("FKCOLUMN_NAME"),
                    result.getString("PKTABLE_NAME"),
                    result.getString("PKCOLUMN_NAME")
                });
            }
        }
        return keys.values().stream()
                .map(parts -> new ForeignKey(
                        "",
                        parts.stream().map(part -> part[0]).toList(),
                        parts.get(0)[1],
                        parts.stream().map(part -> part[2]).toList()))
                .toList();
    }

    private static Family family(String type, int code) {
        String name = type.toUpperCase(Locale.ROOT);
        if (name.contains("DATETIME") || name.contains("TIMESTAMP")) {
            return Family.TIMESTAMP;
        } else if (name.startsWith("DATE")) {
            return Family.DATE;
        } else if (name.contains("BOOL")) {
            return Family.BOOLEAN;
        } else if (name.contains("BLOB") || name.contains("BINARY")) {
            return Family.BINARY;
        } else if (name.contains("CHAR") || name.contains("TEXT")) {
            return Family.TEXT;
        } else if (name.contains("INT")) {
            return Family.INTEGER;
        } else if (name.contains("DEC") || name.contains("NUMERIC")) {
            return Family.DECIMAL;
        }
        return switch (code) {
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Family.FLOAT;
            case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR -> Family.TEXT;
            case Types.BIT, Types.BOOLEAN -> Family.BOOLEAN;
            default -> Family.OTHER;
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
