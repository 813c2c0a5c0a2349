package io.dbintent.migration.rehearsal;

import io.dbintent.sql.Dialect;

/**
 * The columns of all base tables: schema (empty where there is one only), table, column, type, labels as quoted text,
 * 1 if nullable, and whether a value may be written: 1 if so, 2 if the server numbers the rows, 0 if it is computed.
 */
final class ColumnQueries {

    private static final String MYSQL =
            "SELECT '', c.TABLE_NAME, c.COLUMN_NAME, c.COLUMN_TYPE, CASE WHEN c.DATA_TYPE IN ('enum', 'set') THEN"
                    + " c.COLUMN_TYPE END, CASE c.IS_NULLABLE WHEN 'YES' THEN 1 ELSE 0 END, CASE WHEN c.EXTRA LIKE"
                    + " '%auto_increment%' THEN 2 WHEN c.EXTRA LIKE '%GENERATED%' OR coalesce(c.GENERATION_EXPRESSION, '') <> ''"
                    + " THEN CASE WHEN c.EXTRA LIKE '%DEFAULT_GENERATED%' AND coalesce(c.GENERATION_EXPRESSION, '') = ''"
                    + " AND c.EXTRA NOT LIKE '%auto_increment%' THEN 1 ELSE 0 END ELSE 1 END"
                    + " FROM INFORMATION_SCHEMA.COLUMNS c JOIN INFORMATION_SCHEMA.TABLES t ON t.TABLE_SCHEMA ="
                    + " c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME WHERE c.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE"
                    + " LIKE '%TABLE%' OR c.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE = 'SYSTEM VERSIONED' ORDER BY"
                    + " c.TABLE_NAME, c.ORDINAL_POSITION";

    private static final String POSTGRES =
            "SELECT n.nspname, c.relname, a.attname, CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype,"
                    + " t.typtypmod) ELSE format_type(a.atttypid, a.atttypmod) END, (SELECT string_agg(quote_literal("
                    + "enumlabel), ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid), CASE WHEN"
                    + " a.attnotnull OR t.typnotnull THEN 0 ELSE 1 END, CASE WHEN a.attgenerated <> '' THEN 0 WHEN a.attidentity"
                    + " <> '' OR coalesce(pg_get_expr(d.adbin, d.adrelid), '') LIKE 'nextval(%' THEN 2 ELSE 1 END FROM"
                    + " pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid ="
                    + " c.relnamespace JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid"
                    + " AND d.adnum = a.attnum WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0"
                    + " AND NOT a.attisdropped AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY"
                    + " c.oid, a.attnum";

    private static final String SQLITE =
            "SELECT '', m.name, x.name, CASE WHEN x.type = '' THEN 'text' ELSE x.type END, NULL, CASE WHEN x.\"notnull\""
                    + " = 1 OR (x.pk > 0 AND l.wr = 1) THEN 0 ELSE 1 END, CASE WHEN x.hidden > 0 THEN 0 WHEN (x.pk = 1 AND"
                    + " upper(x.type) = 'INTEGER' AND l.wr = 0) THEN 2 ELSE 1 END FROM sqlite_master m JOIN"
                    + " pragma_table_list l ON l.name = m.name AND l.schema = 'main' JOIN pragma_table_xinfo(m.name) x"
                    + " WHERE m.type = 'table' AND l.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY"
                    + " m.name, x.cid";

    private static final String H2 =
            "SELECT c.TABLE_SCHEMA, c.TABLE_NAME, c.COLUMN_NAME, c.DATA_TYPE || CASE WHEN c.CHARACTER_MAXIMUM_LENGTH <"
                    + " 1000000 THEN '(' || c.CHARACTER_MAXIMUM_LENGTH || ')' WHEN c.DATA_TYPE = 'NUMERIC' OR"
                    + " c.DATA_TYPE = 'DECIMAL' THEN '(' || c.NUMERIC_PRECISION || ',' || c.NUMERIC_SCALE || ')' ELSE ''"
                    + " END, (SELECT LISTAGG('''' || e.VALUE_NAME || '''', ',') FROM INFORMATION_SCHEMA.ENUM_VALUES e"
                    + " WHERE e.OBJECT_SCHEMA = c.TABLE_SCHEMA AND e.OBJECT_NAME = c.TABLE_NAME AND"
                    + " e.ENUM_IDENTIFIER = c.DTD_IDENTIFIER), CASE c.IS_NULLABLE WHEN 'YES' THEN 1 ELSE 0 END, CASE"
                    + " WHEN c.IS_IDENTITY = 'YES' THEN 2 WHEN c.IS_GENERATED <> 'NEVER' THEN 0 ELSE 1 END FROM"
                    + " INFORMATION_SCHEMA.COLUMNS c JOIN INFORMATION_SCHEMA.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA"
                    + " AND t.TABLE_NAME = c.TABLE_NAME WHERE t.TABLE_TYPE = 'BASE TABLE' AND c.TABLE_SCHEMA <>"
                    + " 'INFORMATION_SCHEMA' ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION";

    private ColumnQueries() {}

    static String of(Dialect dialect) {
        return switch (dialect) {
            case MYSQL, MARIADB -> MYSQL;
            case POSTGRESQL -> POSTGRES;
            case SQLITE -> SQLITE;
            case H2 -> H2;
            case ORACLE, SQLSERVER, GENERIC ->
                throw new IllegalArgumentException(
                        "Columns cannot be read from " + dialect + "; rehearsals do not run there.");
        };
    }
}
