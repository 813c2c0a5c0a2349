package io.dbintent.sql;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A database reached by JDBC, as far as tests of the guard need one: its columns, and results to compare. */
final class JdbcFixture implements AutoCloseable {

    private final Connection connection;

    JdbcFixture(String url) throws SQLException {
        this.connection = DriverManager.getConnection(url);
    }

    void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    Schema schema() throws SQLException {
        List<Table> tables = new ArrayList<>();
        DatabaseMetaData metadata = connection.getMetaData();
        try (ResultSet rows = metadata.getTables(null, null, "%", new String[] {"TABLE", "VIEW", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                tables.add(new Table(
                        name, Table.Kind.TABLE, columns(name), List.of(), List.of(), List.of(), List.of(), ""));
            }
        }
        return new Schema("", tables);
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, null, table, "%")) {
            while (rows.next()) {
                ColumnType type = new ColumnType(rows.getString("TYPE_NAME"), ColumnType.Family.OTHER);
                columns.add(new Column(rows.getString("COLUMN_NAME"), type, true, null, false, ""));
            }
        }
        return columns;
    }

    /** Labels and rows as text, or the error's own text. */
    List<List<String>> outcome(String sql) {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = run(statement, sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(Objects.requireNonNullElse(result.getString(i), "<null>"));
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            rows.add(List.of("error " + e.getSQLState() + " " + e.getErrorCode()));
        }
        return rows;
    }

    /** Without JDBC escapes: a brace inside a literal is the literal's own. */
    private static ResultSet run(Statement statement, String sql) throws SQLException {
        statement.setEscapeProcessing(false);
        return statement.executeQuery(sql);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
