package io.dbintent.evidence;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.ReadOnlySession;
import io.dbintent.database.Row;
import io.dbintent.database.RowSink;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Expectation;
import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.schema.ForeignKey;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.ReadOnlyQuery;
import io.dbintent.sql.SqlGuard;
import io.dbintent.sql.SqlMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A database in memory, or in a file, as the checks see one. */
final class TestDatabase implements ReadOnlySession, AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private final Schema schema;
    private final SqlGuard guard;
    private int queries;

    private TestDatabase(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.schema = inspect();
        this.guard = new SqlGuard(dialect, GuardPolicy.standard(), schema);
    }

    static TestDatabase sqlite(String resource) {
        return open("jdbc:sqlite::memory:", Dialect.SQLITE, script(resource));
    }

    static TestDatabase sqliteFile(String path) {
        return open("jdbc:sqlite:" + path, Dialect.SQLITE, "");
    }

    static TestDatabase h2(String resource) {
        return open(
                "jdbc:h2:mem:;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", Dialect.H2, script(resource));
    }

    static TestDatabase sqliteWith(String statements) {
        return open("jdbc:sqlite::memory:", Dialect.SQLITE, statements);
    }

    @Override
    public SqlMode sqlMode() {
        return SqlMode.of(dialect);
    }

    private static TestDatabase open(String url, Dialect dialect, String script) {
        try {
            Connection connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                for (String one : script.split(";\\s*\\n", -1)) {
                    if (!one.isBlank()) {
                        statement.execute(one);
                    }
                }
            }
            return new TestDatabase(connection, dialect);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot open " + url, e);
        }
    }

    private static String script(String resource) {
        try (InputStream in = TestDatabase.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    Schema schema() {
        return schema;
    }

    Dialect dialect() {
        return dialect;
    }

    GuardResult guard(String sql) {
        return guard.check(sql);
    }

    int queries() {
        return queries;
    }

    Judgement judge(String text, String sql, Expectation expectation) {
        return judge(new Claim(text, sql, expectation, text, null));
    }

    Judgement judge(Claim claim) {
        GuardResult result = guard(claim.sql());
        if (result instanceof GuardResult.Accepted accepted) {
            return new Examiner(schema, dialect, this::guard, text -> text, claim.text(), 20)
                    .judge(claim, accepted.query(), this);
        }
        throw new IllegalArgumentException(claim.sql() + " refused: " + result);
    }

    @Override
    @SuppressWarnings("NullAway") // a compiled record has lost what its cells may be
    public void run(ReadOnlyQuery query, RowSink sink) {
        queries++;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.text())) {
            ResultSetMetaData description = rows.getMetaData();
            int width = description.getColumnCount();
            Map<String, Integer> labels = new LinkedHashMap<>();
            List<String> distinct = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                int times = labels.merge(description.getColumnLabel(i), 1, Integer::sum);
                distinct.add(times == 1 ? description.getColumnLabel(i) : description.getColumnLabel(i) + "_" + times);
            }
            sink.columns(distinct);
            boolean more = true;
            while (more && rows.next()) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    cells.add(cell(rows.getObject(i)));
                }
                more = sink.row(new Row(cells));
            }
        } catch (SQLException e) {
            throw new DatabaseException(DatabaseException.Kind.OTHER, e.getMessage() + " in " + query.text(), e);
        }
    }

    private static @Nullable Object cell(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Short) {
            return ((Number) value).longValue();
        } else if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        } else if (value instanceof java.sql.Timestamp moment) {
            return moment.toLocalDateTime();
        }
        return value;
    }

    private Schema inspect() throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        List<Table> tables = new ArrayList<>();
        String schemaName = dialect == Dialect.H2 ? "PUBLIC" : null;
        try (ResultSet found = metadata.getTables(null, schemaName, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.startsWith("sqlite_")) {
                    tables.add(table(metadata, schemaName, name));
                }
            }
        }
        return new Schema("test", tables);
    }

    private static Table table(DatabaseMetaData metadata, @Nullable String schemaName, String name)
            throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = metadata.getColumns(null, schemaName, name, "%")) {
            while (found.next()) {
                String type = found.getString("TYPE_NAME");
                columns.add(new Column(
                        found.getString("COLUMN_NAME"),
                        new ColumnType(type, family(type)),
                        found.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                        null,
                        false,
                        ""));
            }
        }
        List<String> key = new ArrayList<>();
        try (ResultSet found = metadata.getPrimaryKeys(null, schemaName, name)) {
            while (found.next()) {
                key.add(found.getString("COLUMN_NAME"));
            }
        }
        List<ForeignKey> foreign = new ArrayList<>();
        try (ResultSet found = metadata.getImportedKeys(null, schemaName, name)) {
            while (found.next()) {
                foreign.add(new ForeignKey(
                        "",
                        List.of(found.getString("FKCOLUMN_NAME")),
                        found.getString("PKTABLE_NAME"),
                        List.of(found.getString("PKCOLUMN_NAME"))));
            }
        }
        return new Table(name, Table.Kind.TABLE, columns, key, foreign, List.of(), List.of(), "");
    }

    private static Family family(String type) {
        String upper = type.toUpperCase(Locale.ROOT);
        if (upper.contains("INT")) {
            return Family.INTEGER;
        } else if (upper.contains("CHAR") || upper.contains("TEXT")) {
            return Family.TEXT;
        } else if (upper.contains("NUMERIC") || upper.contains("DECIMAL")) {
            return Family.DECIMAL;
        } else if (upper.contains("TIMESTAMP") || upper.contains("DATETIME")) {
            return Family.TIMESTAMP;
        } else if (upper.contains("DATE")) {
            return Family.DATE;
        } else if (upper.contains("BOOL")) {
            return Family.BOOLEAN;
        } else if (upper.contains("REAL") || upper.contains("DOUBLE")) {
            return Family.FLOAT;
        }
        return Family.OTHER;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
