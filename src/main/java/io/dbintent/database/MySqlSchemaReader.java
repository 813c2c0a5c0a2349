package io.dbintent.database;

import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.ColumnType.Family;
import io.dbintent.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** MySQL and MariaDB, from INFORMATION_SCHEMA in four queries. */
final class MySqlSchemaReader implements SchemaReader {

    private static final String TABLES = """
            SELECT TABLE_NAME, TABLE_TYPE, TABLE_COMMENT FROM INFORMATION_SCHEMA.TABLES
            WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME""";

    private static final String COLUMNS = """
            SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, COLUMN_COMMENT
            FROM INFORMATION_SCHEMA.COLUMNS
            WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION""";

    private static final String INDEXES = """
            SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME FROM INFORMATION_SCHEMA.STATISTICS
            WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX""";

    private static final String FOREIGN_KEYS = """
            SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME
            FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE
            WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_SCHEMA = DATABASE()
            ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION""";

    private final boolean mariaDb;

    MySqlSchemaReader(boolean mariaDb) {
        this.mariaDb = mariaDb;
    }

    @Override
    public Schema read(Connection connection) throws SQLException {
        String name = Statements.text(connection, "SELECT DATABASE()");
        if (name == null) {
            throw new DatabaseException(
                    Kind.OTHER,
                    "The connection has no database selected, so there is no schema to read. Name one in the URL, such"
                            + " as jdbc:mysql://localhost:3306/shop.",
                    null);
        }
        SchemaParts schema = new SchemaParts(name);
        Statements.each(
                connection,
                TABLES,
                row -> schema.table(
                        row.getString(1),
                        row.getString(2).contains("VIEW"),
                        comment(row.getString(2), row.getString(3))));
        Statements.each(
                connection, COLUMNS, row -> schema.parts(row.getString(1)).column(column(row)));
        Statements.each(connection, INDEXES, row -> readIndexColumn(schema.parts(row.getString(1)), row));
        Statements.each(connection, FOREIGN_KEYS, row -> schema.parts(row.getString(1))
                .foreignKeyColumn(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
        return schema.build();
    }

    /** A view's comment is always the word VIEW, which says nothing. */
    private static String comment(String tableType, @Nullable String comment) {
        return comment == null || tableType.contains("VIEW") ? "" : comment;
    }

    private static void readIndexColumn(TableParts parts, ResultSet row) throws SQLException {
        String index = row.getString(2);
        String column = row.getString(4);
        parts.indexColumn(index, row.getInt(3) == 0, column);
        if (index.equals("PRIMARY")) {
            parts.primaryKeyColumn(column);
        }
    }

    private Column column(ResultSet row) throws SQLException {
        String declaration = row.getString(3);
        String extra = row.getString(6).toUpperCase(Locale.ROOT);
        ColumnType type = new ColumnType(declaration, TypeFamilies.of(declaration));
        boolean generated = extra.contains("AUTO_INCREMENT") || extra.matches(".*\\b(VIRTUAL|STORED|PERSISTENT)\\b.*");
        return new Column(
                row.getString(2),
                type,
                row.getString(4).equals("YES"),
                defaultValue(row.getString(5), type, extra),
                generated,
                row.getString(7));
    }

    /** MariaDB gives SQL text; MySQL gives the bare value, to be quoted unless it is a number or an expression. */
    private @Nullable String defaultValue(@Nullable String raw, ColumnType type, String extra) {
        if (raw == null || (mariaDb && raw.equals("NULL"))) {
            return null;
        }
        boolean bare = mariaDb
                || type.family().isNumeric()
                || type.family() == Family.BOOLEAN
                || extra.contains("DEFAULT_GENERATED")
                || raw.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP");
        return bare ? raw : "'" + raw.replace("'", "''") + "'";
    }
}
