package io.dbintent.database;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** SQLite's main database, from its pragma functions in four queries. */
final class SqliteSchemaReader implements SchemaReader {

    private static final String TABLES = """
            SELECT name, type FROM sqlite_schema
            WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name""";

    private static final String COLUMNS = """
            SELECT s.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden
            FROM sqlite_schema s, pragma_table_xinfo(s.name) c
            WHERE s.type IN ('table', 'view') AND c.hidden <> 1 ORDER BY s.name, c.cid""";

    private static final String PRIMARY_KEYS = """
            SELECT s.name, c.name FROM sqlite_schema s, pragma_table_xinfo(s.name) c
            WHERE s.type = 'table' AND c.pk > 0 ORDER BY s.name, c.pk""";

    private static final String INDEXES = """
            SELECT s.name, i.name, i."unique", c.name, i.partial
            FROM sqlite_schema s, pragma_index_list(s.name) i, pragma_index_info(i.name) c
            WHERE s.type = 'table' ORDER BY s.name, i.name, c.seqno""";

    /** A reference without columns means the other table's primary key. */
    private static final String FOREIGN_KEYS = """
            SELECT s.name, k.id, k."from", k."table",
                   coalesce(k."to", (SELECT p.name FROM pragma_table_info(k."table") p WHERE p.pk = k.seq + 1))
            FROM sqlite_schema s, pragma_foreign_key_list(s.name) k
            WHERE s.type = 'table' ORDER BY s.name, k.id, k.seq""";

    @Override
    public Schema read(Connection connection) throws SQLException {
        SchemaParts schema = new SchemaParts("main");
        Statements.each(
                connection,
                TABLES,
                row -> schema.table(row.getString(1), row.getString(2).equals("view"), null));
        Statements.each(
                connection, COLUMNS, row -> schema.parts(row.getString(1)).column(column(row)));
        Statements.each(
                connection, PRIMARY_KEYS, row -> schema.parts(row.getString(1)).primaryKeyColumn(row.getString(2)));
        Statements.each(connection, INDEXES, row -> {
            TableParts parts = schema.parts(row.getString(1));
            parts.indexColumn(row.getString(2), row.getInt(3) == 1, row.getString(4));
            if (row.getInt(5) == 1) {
                parts.partialIndex(row.getString(2));
            }
        });
        Statements.each(connection, FOREIGN_KEYS, row -> {
            String referencedColumn = row.getString(5);
            if (referencedColumn != null) {
                schema.parts(row.getString(1))
                        .foreignKeyColumn("#" + row.getString(2), row.getString(3), row.getString(4), referencedColumn);
            }
        });
        return schema.build();
    }

    private static Column column(ResultSet row) throws SQLException {
        String declaration = row.getString(3);
        // An INTEGER PRIMARY KEY is the row id, which SQLite fills in.
        boolean rowId =
                row.getInt(6) == 1 && declaration.toUpperCase(Locale.ROOT).equals("INTEGER");
        return new Column(
                row.getString(2),
                new ColumnType(declaration, TypeFamilies.of(declaration)),
                row.getInt(4) == 0 && row.getInt(6) == 0,
                row.getString(5),
                rowId || row.getInt(7) >= 2,
                "");
    }
}
