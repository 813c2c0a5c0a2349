package io.dbintent.database;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** PostgreSQL's current schema, the first of the search path that exists, from its catalogue in five queries. */
final class PostgresSchemaReader implements SchemaReader {

    private static final String HERE = " n.nspname = current_schema() ";

    private static final String TABLES = """
            SELECT c.relname, c.relkind IN ('v', 'm'), obj_description(c.oid, 'pg_class')
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition AND""" + HERE + """
            ORDER BY c.relname""";

    private static final String COLUMNS = """
            SELECT c.relname, a.attname, format_type(coalesce(nullif(t.typbasetype, 0), a.atttypid),
                     CASE WHEN t.typbasetype = 0 THEN a.atttypmod ELSE t.typtypmod END),
                   a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity <> '' OR a.attgenerated <> '',
                   col_description(c.oid, a.attnum), t.typtype = 'e' AND t.typbasetype = 0
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped AND""" + HERE + """
            ORDER BY c.relname, a.attnum""";

    private static final String KEYS = """
            SELECT c.relname, k.conname, k.contype, a.attname
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              CROSS JOIN LATERAL unnest(k.conkey) WITH ORDINALITY AS part(attnum, seq)
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = part.attnum
            WHERE k.contype IN ('p', 'u') AND""" + HERE + """
            ORDER BY c.relname, k.conname, part.seq""";

    private static final String FOREIGN_KEYS = """
            SELECT c.relname, k.conname, a.attname, other.relname, b.attname
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_class other ON other.oid = k.confrelid AND other.relnamespace = n.oid
              CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS part(here, there, seq)
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = part.here
              JOIN pg_attribute b ON b.attrelid = other.oid AND b.attnum = part.there
            WHERE k.contype = 'f' AND k.conparentid = 0 AND""" + HERE + """
            ORDER BY c.relname, k.conname, part.seq""";

    private static final String INDEXES = """
            SELECT c.relname, i.relname, x.indisunique, a.attname, x.indpred IS NOT NULL
            FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY AS part(attnum, seq)
              LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = part.attnum AND part.attnum > 0
            WHERE part.seq <= x.indnkeyatts AND""" + HERE + """
            ORDER BY c.relname, i.relname, part.seq""";

    @Override
    public Schema read(Connection connection) throws SQLException {
        SchemaParts schema = new SchemaParts(Statements.text(connection, "SELECT current_schema()"));
        Statements.each(connection, TABLES, row -> schema.table(row.getString(1), row.getBoolean(2), row.getString(3)));
        Statements.each(
                connection, COLUMNS, row -> schema.parts(row.getString(1)).column(column(row)));
        Statements.each(connection, KEYS, row -> {
            TableParts parts = schema.parts(row.getString(1));
            if (row.getString(3).equals("p")) {
                parts.primaryKeyColumn(row.getString(4));
            } else {
                parts.uniqueColumn(row.getString(2), row.getString(4));
            }
        });
        Statements.each(connection, FOREIGN_KEYS, row -> schema.parts(row.getString(1))
                .foreignKeyColumn(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
        Statements.each(connection, INDEXES, row -> {
            TableParts parts = schema.parts(row.getString(1));
            parts.indexColumn(row.getString(2), row.getBoolean(3), row.getString(4));
            if (row.getBoolean(5)) {
                parts.partialIndex(row.getString(2));
            }
        });
        return schema.build();
    }

    private static Column column(ResultSet row) throws SQLException {
        String declaration = row.getString(3);
        String defaultValue = row.getString(5);
        String comment = row.getString(7);
        ColumnType.Family family = row.getBoolean(8) ? ColumnType.Family.TEXT : TypeFamilies.of(declaration);
        return new Column(
                row.getString(2),
                new ColumnType(declaration, family),
                !row.getBoolean(4),
                defaultValue,
                row.getBoolean(6) || (defaultValue != null && defaultValue.startsWith("nextval(")),
                comment == null ? "" : comment);
    }
}
