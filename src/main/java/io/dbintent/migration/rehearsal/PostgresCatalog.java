package io.dbintent.migration.rehearsal;

import java.util.List;

/** The questions to PostgreSQL's catalogs; every name comes quoted and with its schema. */
final class PostgresCatalog {

    private static final String OURS = " n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ";

    /** Without what belongs to an extension. */
    private static String own(String alias) {
        return OURS + "AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.objid = " + alias
                + ".oid AND e.deptype = 'e') ";
    }

    private static String name(String alias, String column) {
        return "quote_ident(n.nspname) || '.' || quote_ident(" + alias + "." + column + ")";
    }

    /** Rights, without the name of who made the object: a clone is made by another account. */
    private static final String ACL =
            "(SELECT string_agg(replace(a::text, pg_get_userbyid(%2$s), 'owner'), ' ' ORDER BY a::text) FROM unnest(%1$s) a)";

    static final List<String> BEFORE_TABLES = List.of(
            "SELECT 'schema ' || n.nspname, "
                    + ACL.formatted("coalesce(n.nspacl, acldefault('n', n.nspowner))", "n.nspowner")
                    + ", 'CREATE SCHEMA IF NOT EXISTS ' || quote_ident(n.nspname) FROM pg_namespace n WHERE" + own("n")
                    + "ORDER BY 1",
            "SELECT 'extension ' || extname, extname, 'CREATE EXTENSION IF NOT EXISTS ' || quote_ident(extname)"
                    + " FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1",
            // enumerations
            "SELECT 'type ' || " + name("t", "typname") + ", l.labels, 'CREATE TYPE ' || " + name("t", "typname")
                    + " || ' AS ENUM (' || l.labels || ')' FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace"
                    + " CROSS JOIN LATERAL (SELECT coalesce(string_agg(quote_literal(enumlabel), ', ' ORDER BY"
                    + " enumsortorder), '') labels FROM pg_enum WHERE enumtypid = t.oid) l WHERE t.typtype = 'e' AND"
                    + own("t") + "ORDER BY 1",
            // domains
            "SELECT 'domain ' || " + name("t", "typname") + ", d.text, 'CREATE DOMAIN ' || " + name("t", "typname")
                    + " || ' AS ' || d.text FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace"
                    + " CROSS JOIN LATERAL (SELECT format_type(t.typbasetype, t.typtypmod) || coalesce(' DEFAULT ' ||"
                    + " t.typdefault, '') || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END || coalesce((SELECT"
                    + " string_agg(' CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid), '' ORDER"
                    + " BY conname) FROM pg_constraint WHERE contypid = t.oid AND contype = 'c'), '') text) d"
                    + " WHERE t.typtype = 'd' AND" + own("t") + "ORDER BY 1",
            // composite and range types
            "SELECT 'type ' || " + name("t", "typname") + ", d.text, 'CREATE TYPE ' || " + name("t", "typname")
                    + " || ' AS (' || d.text || ')' FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace"
                    + " JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c' CROSS JOIN LATERAL (SELECT"
                    + " coalesce(string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', ' ORDER"
                    + " BY attnum), '') text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT"
                    + " attisdropped) d WHERE" + own("t") + "ORDER BY 1",
            "SELECT 'type ' || " + name("t", "typname") + ", format_type(r.rngsubtype, NULL), 'CREATE TYPE ' || "
                    + name("t", "typname") + " || ' AS RANGE (SUBTYPE = ' || format_type(r.rngsubtype, NULL) || ')'"
                    + " FROM pg_range r JOIN pg_type t ON t.oid = r.rngtypid JOIN pg_namespace n ON n.oid ="
                    + " t.typnamespace WHERE" + own("t") + "ORDER BY 1",
            // sequences, without those of identity columns
            "SELECT 'sequence ' || " + name("c", "relname") + ", s.text, 'CREATE SEQUENCE ' || " + name("c", "relname")
                    + " || s.text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_sequence q ON"
                    + " q.seqrelid = c.oid CROSS JOIN LATERAL (SELECT ' AS ' || format_type(q.seqtypid, NULL) || '"
                    + " INCREMENT ' || q.seqincrement || ' MINVALUE ' || q.seqmin || ' MAXVALUE ' || q.seqmax || ' START"
                    + " ' || q.seqstart || ' CACHE ' || q.seqcache || CASE WHEN q.seqcycle THEN ' CYCLE' ELSE '' END"
                    + " text) s WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'i') AND"
                    + own("c") + "ORDER BY 1",
            "SELECT 'routine ' || p.oid::regprocedure, CASE WHEN p.prokind = 'a' THEN 'aggregate' ELSE"
                    + " pg_get_functiondef(p.oid) END || coalesce(p.proacl::text, ''), CASE WHEN p.prokind = 'a' THEN ''"
                    + " ELSE pg_get_functiondef(p.oid) END FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
                    + " WHERE" + own("p") + "ORDER BY 1");

    /** Name, what is compared of it as a whole, words before TABLE, what follows the columns. */
    static final String TABLES = "SELECT " + name("c", "relname") + ", concat_ws('; ', 'kind ' || c.relkind::text,"
            + " 'persistence ' || c.relpersistence::text, array_to_string(c.reloptions, ', '), CASE WHEN c.relrowsecurity THEN"
            + " 'row security' END, CASE WHEN c.relforcerowsecurity THEN 'forced' END, nullif('identity ' ||"
            + " c.relreplident::text, 'identity d'), pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid), (SELECT"
            + " 'inherits ' || string_agg(inhparent::regclass::text, ', ' ORDER BY inhseqno) FROM pg_inherits WHERE"
            + " inhrelid = c.oid), " + ACL.formatted("coalesce(c.relacl, acldefault('r', c.relowner))", "c.relowner")
            + "), CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END, CASE WHEN c.relispartition THEN"
            + " ' PARTITION OF ' || (SELECT inhparent::regclass FROM pg_inherits WHERE inhrelid = c.oid) || ' ' ||"
            + " pg_get_expr(c.relpartbound, c.oid) ELSE coalesce((SELECT ' INHERITS (' ||"
            + " string_agg(inhparent::regclass::text, ', ' ORDER BY inhseqno) || ')' FROM pg_inherits WHERE inhrelid ="
            + " c.oid), '') END || coalesce(' PARTITION BY ' || pg_get_partkeydef(c.oid), '') || coalesce(' WITH (' ||"
            + " array_to_string(c.reloptions, ', ') || ')', '') FROM pg_class c JOIN pg_namespace n ON n.oid ="
            + " c.relnamespace WHERE c.relkind IN ('r', 'p') AND" + own("c") + "ORDER BY c.oid";

    private static final String STATISTICS = "coalesce(nullif(a.attstattarget, -1)::text, '')";

    /** Table, column, definition as DDL, what DDL of a new table does not say, the column's name quoted. */
    static final String COLUMNS = "SELECT " + name("c", "relname") + ", a.attname, format_type(a.atttypid, a.atttypmod)"
            + " || CASE WHEN a.attcollation <> t.typcollation THEN ' COLLATE ' || quote_ident(cn.nspname) || '.' ||"
            + " quote_ident(o.collname) ELSE '' END || CASE a.attgenerated WHEN '' THEN coalesce(' DEFAULT ' ||"
            + " pg_get_expr(d.adbin, d.adrelid), '') WHEN 's' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin,"
            + " d.adrelid) || ') STORED' ELSE ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ')' END ||"
            + " CASE a.attidentity WHEN 'a' THEN ' GENERATED ALWAYS AS IDENTITY' WHEN 'd' THEN"
            + " ' GENERATED BY DEFAULT AS IDENTITY' ELSE '' END || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,"
            + " concat_ws('; ', '', CASE WHEN a.attstorage <> t.typstorage THEN 'storage ' || a.attstorage::text END,"
            + " nullif('compression ' || a.attcompression::text, 'compression '), nullif(" + STATISTICS
            + ", ''), array_to_string(a.attoptions, ', '), (SELECT concat_ws(' ', 'sequence', q.seqstart,"
            + " q.seqincrement, q.seqmin, q.seqmax) FROM pg_depend i JOIN pg_sequence q ON q.seqrelid = i.objid WHERE"
            + " i.refobjid = c.oid AND i.refobjsubid = a.attnum AND i.deptype = 'i' AND a.attidentity <> '')),"
            + " quote_ident(a.attname)"
            + " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum"
            + " LEFT JOIN pg_collation o ON o.oid = a.attcollation LEFT JOIN pg_namespace cn ON cn.oid ="
            + " o.collnamespace WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND" + own("c")
            + "ORDER BY c.oid, a.attnum";

    static final List<String> AFTER_TABLES = List.of(
            "SELECT 'sequence ' || " + name("c", "relname") + " || ', owner', d.refobjid::regclass || '.' ||"
                    + " a.attname, 'ALTER SEQUENCE ' || " + name("c", "relname") + " || ' OWNED BY ' ||"
                    + " d.refobjid::regclass || '.' || quote_ident(a.attname) FROM pg_class c JOIN pg_namespace n ON"
                    + " n.oid = c.relnamespace JOIN pg_depend d ON d.objid = c.oid AND d.deptype = 'a' AND d.refobjsubid"
                    + " > 0 JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid WHERE c.relkind ="
                    + " 'S' AND" + own("c") + "ORDER BY 1",
            // NOT NULL constraints are told with their columns, those of partitions by the whole table
            "SELECT 'table ' || " + name("c", "relname")
                    + " || ', constraint ' || k.conname, pg_get_constraintdef(k.oid)"
                    + " || CASE WHEN k.convalidated THEN '' ELSE ' (not validated)' END, CASE WHEN k.coninhcount > 0 THEN"
                    + " '' ELSE 'ALTER TABLE ' || " + name("c", "relname") + " || ' ADD CONSTRAINT ' ||"
                    + " quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid) END FROM pg_constraint k JOIN"
                    + " pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE k.contype IN"
                    + " ('p', 'u', 'c', 'x', 'f') AND k.conparentid = 0 AND" + own("c")
                    + "ORDER BY k.contype = 'f', 1",
            "SELECT 'index ' || " + name("i", "relname") + ", pg_get_indexdef(i.oid) || CASE WHEN x.indisclustered THEN"
                    + " '; clustered' ELSE '' END || CASE WHEN x.indisreplident THEN '; identity' ELSE '' END || CASE"
                    + " WHEN x.indisvalid THEN '' ELSE '; invalid' END, CASE WHEN i.relispartition THEN '' ELSE"
                    + " pg_get_indexdef(i.oid) END FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN"
                    + " pg_namespace n ON n.oid = i.relnamespace JOIN pg_class c ON c.oid = x.indrelid WHERE NOT EXISTS"
                    + " (SELECT FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x')) AND c.relkind"
                    + " <> 'm' AND" + own("i") + "ORDER BY 1",
            "SELECT CASE c.relkind WHEN 'v' THEN 'view ' ELSE 'materialized view ' END || " + name("c", "relname")
                    + ", pg_get_viewdef(c.oid) || coalesce(array_to_string(c.reloptions, ', '), '') ||"
                    + " coalesce(c.relacl::text, ''), 'CREATE ' || CASE c.relkind WHEN 'v' THEN 'VIEW ' ELSE"
                    + " 'MATERIALIZED VIEW ' END || " + name("c", "relname") + " || coalesce(' WITH (' ||"
                    + " array_to_string(c.reloptions, ', ') || ')', '') || ' AS ' || pg_get_viewdef(c.oid) FROM pg_class c"
                    + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm') AND" + own("c")
                    + "ORDER BY c.oid",
            "SELECT 'index ' || " + name("i", "relname") + ", pg_get_indexdef(i.oid), pg_get_indexdef(i.oid) FROM"
                    + " pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_namespace n ON n.oid ="
                    + " i.relnamespace JOIN pg_class c ON c.oid = x.indrelid WHERE c.relkind = 'm' AND" + own("i")
                    + "ORDER BY 1",
            "SELECT 'trigger ' || g.tgname || ' on ' || g.tgrelid::regclass, pg_get_triggerdef(g.oid) || ' ' ||"
                    + " g.tgenabled::text, pg_get_triggerdef(g.oid) FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid"
                    + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT g.tgisinternal AND g.tgparentid = 0 AND"
                    + own("c") + "ORDER BY 1",
            "SELECT 'rule ' || r.rulename || ' on ' || r.ev_class::regclass, pg_get_ruledef(r.oid),"
                    + " pg_get_ruledef(r.oid) FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n"
                    + " ON n.oid = c.relnamespace WHERE r.rulename <> '_RETURN' AND" + own("c") + "ORDER BY 1",
            "SELECT 'policy ' || p.policyname || ' on ' || quote_ident(p.schemaname) || '.' ||"
                    + " quote_ident(p.tablename), concat_ws(' ', p.permissive, p.cmd, p.roles::text, 'USING', p.qual,"
                    + " 'CHECK', p.with_check), 'CREATE POLICY ' || quote_ident(p.policyname) || ' ON ' ||"
                    + " quote_ident(p.schemaname) || '.' || quote_ident(p.tablename) || ' AS ' || p.permissive || ' FOR '"
                    + " || p.cmd || ' TO ' || (SELECT string_agg(CASE r WHEN 'public' THEN 'PUBLIC' ELSE"
                    + " quote_ident(r) END, ', ') FROM unnest(p.roles) r) || coalesce(' USING (' || p.qual || ')', '') || coalesce(' WITH CHECK (' ||"
                    + " p.with_check || ')', '') FROM pg_policies p ORDER BY 1",
            "SELECT 'row security of ' || " + name("c", "relname") + ", 'on', 'ALTER TABLE ' || " + name("c", "relname")
                    + " || ' ENABLE ROW LEVEL SECURITY' FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE c.relrowsecurity AND" + own("c") + "ORDER BY 1",
            "SELECT 'comment on ' || o.type || ' ' || o.identity, d.description, CASE WHEN o.type IN ('table', 'view',"
                    + " 'index', 'sequence', 'type', 'function', 'materialized view', 'schema') THEN 'COMMENT ON ' ||"
                    + " o.type || ' ' || o.identity || ' IS ' || quote_literal(d.description) WHEN o.type = 'table"
                    + " column' THEN 'COMMENT ON COLUMN ' || o.identity || ' IS ' || quote_literal(d.description) ELSE ''"
                    + " END FROM pg_description d CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid,"
                    + " d.objsubid) o WHERE o.type IS NOT NULL AND coalesce(o.schema, split_part(o.identity, '.', 1)) !~"
                    + " '^(pg_|information_schema)' AND d.classoid <> 'pg_catalog.pg_extension'::regclass AND d.objoid >="
                    + " 16384 ORDER BY 1");

    private PostgresCatalog() {}
}
