package io.dbintent.migration.inspect;

import io.dbintent.migration.change.ColumnDefinition;
import io.dbintent.migration.change.DeclaredType;
import io.dbintent.migration.change.Generated;
import io.dbintent.migration.change.Identity;
import io.dbintent.migration.change.ObjectName;
import io.dbintent.migration.change.RoutineDefinition;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.SequenceDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.change.TableDefinition;
import io.dbintent.migration.change.TriggerDefinition;
import io.dbintent.migration.change.TypeDefinition;
import io.dbintent.migration.change.ViewDefinition;
import io.dbintent.migration.ddl.Types;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** PostgreSQL, from pg_catalog: the current schema, and the schemas beside it that are no system's. */
final class PostgresInspector {

    /** Objects of extensions are the extension's. */
    static final String NOT_OF_EXTENSION =
            " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')";

    static final String SCHEMAS = " n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ";

    private static final String SCHEMA_NAME = "CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END";

    private final Connection connection;
    private final ServerKind server;
    private final Building building = new Building();

    PostgresInspector(Connection connection, ServerKind server) {
        this.connection = connection;
        this.server = server;
    }

    SchemaDefinition read() throws SQLException {
        tables();
        columns();
        new PostgresConstraints(connection, server, building).read();
        return new SchemaDefinition(
                building.tables(),
                views(),
                triggers(),
                sequences(),
                types(),
                routines(),
                names("SELECT n.nspname FROM pg_namespace n WHERE" + SCHEMAS
                        + "AND n.nspname NOT IN (current_schema(), 'public') ORDER BY 1"),
                names("SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1"),
                defaults());
    }

    /** The comments of what has no place for one in the model. */
    private Map<String, String> defaults() throws SQLException {
        Map<String, String> defaults = new TreeMap<>();
        defaults.put(SchemaDefinition.TEXTS, SchemaDefinition.TEXTS_OF_SERVER);
        String schema = "CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname || '.' END";
        Rows.each(
                connection,
                "SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'INDEX' END, " + schema + " || c.relname,"
                        + " d.description FROM pg_description d JOIN pg_class c ON c.oid = d.objoid AND d.classoid ="
                        + " 'pg_class'::regclass AND d.objsubid = 0 JOIN pg_namespace n ON n.oid = c.relnamespace WHERE"
                        + " c.relkind IN ('i', 'I', 'S') AND" + SCHEMAS
                        + "UNION ALL SELECT CASE c.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, " + schema
                        + " || c.typname, d.description FROM pg_description d JOIN pg_type c ON c.oid = d.objoid AND"
                        + " d.classoid = 'pg_type'::regclass JOIN pg_namespace n ON n.oid = c.typnamespace WHERE"
                        + SCHEMAS + "UNION ALL SELECT 'CONSTRAINT', k.conname || ' on ' || " + schema
                        + " || c.relname, d.description FROM pg_description d JOIN pg_constraint k ON k.oid = d.objoid"
                        + " AND d.classoid = 'pg_constraint'::regclass JOIN pg_class c ON c.oid = k.conrelid JOIN"
                        + " pg_namespace n ON n.oid = c.relnamespace WHERE" + SCHEMAS + "ORDER BY 1, 2",
                row -> defaults.put(
                        SchemaDefinition.COMMENT + row.getString(1) + " " + row.getString(2), row.getString(3)));
        return defaults;
    }

    static ObjectName name(ResultSet row, int schema, int name) throws SQLException {
        return new ObjectName(row.getString(schema), row.getString(name));
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        Rows.each(connection, query, row -> names.add(row.getString(1)));
        return names;
    }

    private void tables() throws SQLException {
        Rows.each(
                connection,
                "SELECT " + SCHEMA_NAME + ", c.relname, obj_description(c.oid, 'pg_class'), c.relpersistence,"
                        + " c.relkind, c.relrowsecurity, pg_get_partkeydef(c.oid), (SELECT"
                        + " string_agg(CASE WHEN pn.nspname = current_schema() THEN '' ELSE pn.nspname || '.' END ||"
                        + " p.relname, ', ' ORDER BY h.inhseqno) FROM pg_inherits h JOIN pg_class p ON p.oid ="
                        + " h.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE h.inhrelid = c.oid) FROM"
                        + " pg_class c"
                        + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND" + SCHEMAS
                        + NOT_OF_EXTENSION + " ORDER BY 1, 2",
                row -> {
                    Map<String, String> options = new TreeMap<>();
                    if (row.getString(4).equals("u")) {
                        options.put("unlogged", "true");
                    }
                    if (row.getBoolean(6)) {
                        options.put("row security", "true");
                    }
                    String parents = Rows.text(row, 8);
                    if (!parents.isEmpty()) {
                        options.put(TableDefinition.INHERITS, parents);
                    }
                    building.add(TableDefinition.of(name(row, 1, 2), List.of())
                            .withOptions(options)
                            .withComment(Rows.text(row, 3))
                            .withPartitioning(row.getString(7)));
                });
    }

    private void columns() throws SQLException {
        Rows.each(
                connection,
                "SELECT " + SCHEMA_NAME + ", c.relname, a.attname, format_type(a.atttypid, a.atttypmod),"
                        + " a.attnotnull, pg_get_expr(e.adbin, e.adrelid), a.attidentity, a.attgenerated,"
                        + " col_description(c.oid, a.attnum), CASE WHEN a.attcollation <> t.typcollation THEN"
                        + " k.collname END, (SELECT concat_ws(' ', CASE WHEN s.seqstart <> s.seqmin THEN 'START"
                        + " WITH ' || s.seqstart END, CASE WHEN s.seqincrement <> 1 THEN 'INCREMENT BY ' ||"
                        + " s.seqincrement END, CASE WHEN s.seqmin <> 1 THEN 'MINVALUE ' || s.seqmin END, CASE WHEN s.seqmax NOT IN (32767, 2147483647,"
                        + " 9223372036854775807) THEN 'MAXVALUE ' || s.seqmax END, CASE WHEN s.seqcache <> 1 THEN 'CACHE ' || s.seqcache END, CASE WHEN"
                        + " s.seqcycle THEN 'CYCLE' END) FROM pg_depend d JOIN pg_sequence s ON s.seqrelid = d.objid"
                        + " WHERE d.refobjid = c.oid AND d.refobjsubid = a.attnum AND d.deptype = 'i' AND d.classid ="
                        + " 'pg_class'::regclass) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN"
                        + " pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN"
                        + " pg_attrdef e ON e.adrelid = c.oid AND e.adnum = a.attnum LEFT JOIN pg_collation k ON k.oid ="
                        + " a.attcollation WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND"
                        + SCHEMAS + "ORDER BY 1, 2, a.attnum",
                row -> {
                    ColumnDefinition column = column(row);
                    building.update(name(row, 1, 2), t -> t.withColumns(Building.plus(t.columns(), column)));
                });
    }

    private ColumnDefinition column(ResultSet row) throws SQLException {
        DeclaredType type = Types.read(row.getString(4), server);
        ColumnDefinition column = ColumnDefinition.of(row.getString(3), type)
                .withNullable(!row.getBoolean(5))
                .withComment(Rows.text(row, 9))
                .withCharset(null, row.getString(10));
        String expression = row.getString(6);
        String generated = Rows.text(row, 8).strip();
        if (!generated.isEmpty() && expression != null) {
            return column.withGenerated(new Generated(expression, generated.equals("s")));
        }
        String identity = Rows.text(row, 7).strip();
        if (!identity.isEmpty()) {
            Identity.Kind kind = identity.equals("a") ? Identity.Kind.ALWAYS : Identity.Kind.BY_DEFAULT;
            return column.withIdentity(new Identity(kind, Rows.text(row, 11)));
        }
        // NULL::text is what DEFAULT NULL comes to.
        boolean isNull = expression != null && expression.startsWith("NULL::");
        return column.withDefault(isNull ? null : expression);
    }

    private List<ViewDefinition> views() throws SQLException {
        List<ViewDefinition> views = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT " + SCHEMA_NAME + ", c.relname, pg_get_viewdef(c.oid), c.relkind = 'm', obj_description(c.oid,"
                        + " 'pg_class') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN"
                        + " ('v', 'm') AND" + SCHEMAS + NOT_OF_EXTENSION + " ORDER BY 1, 2",
                row -> views.add(new ViewDefinition(
                        name(row, 1, 2),
                        List.of(),
                        Rows.text(row, 3).replaceFirst(";\\s*$", ""),
                        row.getBoolean(4),
                        "",
                        Rows.text(row, 5))));
        return views;
    }

    private List<TriggerDefinition> triggers() throws SQLException {
        List<TriggerDefinition> triggers = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT " + SCHEMA_NAME + ", c.relname, t.tgname, pg_get_triggerdef(t.oid), t.tgenabled <> 'D' FROM"
                        + " pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid ="
                        + " c.relnamespace WHERE NOT t.tgisinternal AND" + SCHEMAS + "ORDER BY 1, 2, 3",
                row -> {
                    ObjectName table = name(row, 1, 2);
                    triggers.add(new TriggerDefinition(
                            table.sibling(row.getString(3)), table, Rows.text(row, 4), row.getBoolean(5)));
                });
        return triggers;
    }

    private List<SequenceDefinition> sequences() throws SQLException {
        List<SequenceDefinition> sequences = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT " + SCHEMA_NAME + ", c.relname, format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement,"
                        + " s.seqmin, s.seqmax, s.seqcache, s.seqcycle, (SELECT CASE WHEN tn.nspname ="
                        + " current_schema() THEN '' ELSE tn.nspname || '.' END || tc.relname || '.' || a.attname FROM"
                        + " pg_depend d JOIN pg_class tc ON tc.oid = d.refobjid JOIN pg_namespace tn ON tn.oid ="
                        + " tc.relnamespace JOIN pg_attribute a ON a.attrelid = tc.oid AND a.attnum = d.refobjsubid"
                        + " WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'a') FROM"
                        + " pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid ="
                        + " c.relnamespace WHERE" + SCHEMAS + NOT_OF_EXTENSION + " AND NOT EXISTS (SELECT 1 FROM"
                        + " pg_depend i WHERE i.objid = c.oid AND i.deptype = 'i') ORDER BY 1, 2",
                row -> sequences.add(new SequenceDefinition(name(row, 1, 2), options(row), Rows.text(row, 10))));
        return sequences;
    }

    private static Map<String, String> options(ResultSet row) throws SQLException {
        Map<String, String> options = new TreeMap<>();
        String type = row.getString(3);
        String highest =
                type.equals("integer") ? "2147483647" : type.equals("smallint") ? "32767" : "9223372036854775807";
        put(options, "as", type, "bigint");
        put(options, "start", row.getString(4), row.getString(6));
        put(options, "increment", row.getString(5), "1");
        put(options, "min", row.getString(6), "1");
        put(options, "max", row.getString(7), highest);
        put(options, "cache", row.getString(8), "1");
        put(options, "cycle", row.getBoolean(9) ? "true" : "", "");
        return options;
    }

    private static void put(Map<String, String> options, String name, String value, String usual) {
        if (!value.equals(usual)) {
            options.put(name, value);
        }
    }

    private List<TypeDefinition> types() throws SQLException {
        List<TypeDefinition> types = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT " + SCHEMA_NAME + ", c.typname, c.typtype, (SELECT string_agg(e.enumlabel, chr(1) ORDER BY"
                        + " e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = c.oid), CASE"
                        + " c.typtype WHEN 'd' THEN concat_ws(' ', format_type(c.typbasetype,"
                        + " c.typtypmod), 'DEFAULT ' || c.typdefault, CASE WHEN c.typnotnull THEN 'NOT NULL' END,"
                        + " (SELECT string_agg('CONSTRAINT ' || quote_ident(k.conname) || ' ' ||"
                        + " pg_get_constraintdef(k.oid), ' ' ORDER BY k.conname) FROM pg_constraint k WHERE k.contypid ="
                        + " c.oid AND k.contype = 'c')) WHEN 'c' THEN (SELECT '(' || string_agg(quote_ident(a.attname)"
                        + " || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum) || ')' FROM"
                        + " pg_attribute a WHERE a.attrelid = c.typrelid AND a.attnum > 0 AND NOT a.attisdropped) WHEN"
                        + " 'r' THEN (SELECT 'RANGE (subtype = ' || format_type(r.rngsubtype, NULL) || ')' FROM"
                        + " pg_range r WHERE r.rngtypid = c.oid) END FROM pg_type c JOIN pg_namespace n ON n.oid ="
                        + " c.typnamespace WHERE (c.typtype IN ('e', 'd', 'r') OR (c.typtype = 'c' AND EXISTS (SELECT 1 FROM pg_class r WHERE r.oid ="
                        + " c.typrelid AND r.relkind = 'c'))) AND" + SCHEMAS + NOT_OF_EXTENSION + " ORDER BY 1, 2",
                row -> {
                    String values = Rows.text(row, 4);
                    TypeDefinition.Kind kind =
                            switch (row.getString(3)) {
                                case "e" -> TypeDefinition.Kind.ENUM;
                                case "d" -> TypeDefinition.Kind.DOMAIN;
                                default -> TypeDefinition.Kind.OTHER;
                            };
                    types.add(new TypeDefinition(
                            name(row, 1, 2),
                            kind,
                            values.isEmpty() ? List.of() : Arrays.asList(values.split("\u0001", -1)),
                            Rows.text(row, 5),
                            ""));
                });
        return types;
    }

    private List<RoutineDefinition> routines() throws SQLException {
        List<RoutineDefinition> routines = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT " + SCHEMA_NAME + ", c.proname, CASE c.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN"
                        + " 'AGGREGATE' ELSE 'FUNCTION' END, pg_get_function_identity_arguments(c.oid), c.prosrc FROM"
                        + " pg_proc c JOIN pg_namespace n ON n.oid = c.pronamespace WHERE" + SCHEMAS + NOT_OF_EXTENSION
                        + " AND NOT EXISTS (SELECT 1 FROM pg_depend i WHERE i.objid = c.oid AND i.deptype = 'i' AND"
                        + " i.classid = 'pg_proc'::regclass) ORDER BY 1, 2, 4",
                row -> routines.add(new RoutineDefinition(
                        name(row, 1, 2), row.getString(3), Rows.text(row, 4), Rows.text(row, 5))));
        Rows.each(
                connection,
                "SELECT " + SCHEMA_NAME + ", c.relname, p.polname, pg_get_expr(p.polqual, p.polrelid) FROM pg_policy p"
                        + " JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE"
                        + SCHEMAS + "ORDER BY 1, 2, 3",
                row -> routines.add(new RoutineDefinition(
                        ObjectName.of(row.getString(3)),
                        "POLICY",
                        name(row, 1, 2).toString(),
                        Rows.text(row, 4))));
        return routines;
    }
}
