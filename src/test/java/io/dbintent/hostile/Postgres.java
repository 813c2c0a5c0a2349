package io.dbintent.hostile;

import io.dbintent.sql.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** PostgreSQL, in a database of its own. */
record Postgres(DataSource everythingAllowed) implements Target {

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public List<String> fill() {
        return List.of(
                "DROP SCHEMA IF EXISTS public CASCADE",
                "CREATE SCHEMA public",
                "CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(50))",
                "CREATE TABLE actions (id INT PRIMARY KEY, agent_id INT, note TEXT)",
                "INSERT INTO agents VALUES (1, 'John Doe'), (2, 'Jane Smith'), (3, 'it''s')",
                "INSERT INTO actions VALUES (1, 1, 'call'), (2, 2, 'mail')",
                "CREATE SEQUENCE s",
                "CREATE FUNCTION drain() RETURNS INT LANGUAGE plpgsql AS"
                        + " 'BEGIN DELETE FROM agents; RETURN 1; END'",
                "CREATE VIEW slow AS SELECT 1 AS a WHERE pg_sleep(30) IS NOT NULL");
    }

    @Override
    public Map<String, String> serverState() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("agents", "SELECT * FROM agents ORDER BY 1");
        state.put("actions", "SELECT * FROM actions ORDER BY 1");
        state.put("sequence", "SELECT last_value, is_called FROM s");
        state.put(
                "relations",
                "SELECT n.nspname, c.relname, c.relkind, c.relnatts FROM pg_class c JOIN pg_namespace n"
                        + " ON n.oid = c.relnamespace WHERE n.nspname !~ '^pg_(toast|temp)' ORDER BY 1, 2");
        state.put("functions", "SELECT oid, proname, md5(prosrc) FROM pg_proc ORDER BY 1");
        state.put("roles", "SELECT rolname, rolsuper, rolpassword FROM pg_authid ORDER BY 1");
        state.put("databases", "SELECT datname FROM pg_database ORDER BY 1");
        state.put("extensions", "SELECT extname FROM pg_extension ORDER BY 1");
        state.put("large objects", "SELECT oid FROM pg_largeobject_metadata ORDER BY 1");
        state.put( // Calling a function in PL/pgSQL loads the settings of that language.
                "settings", "SELECT name, setting FROM pg_settings WHERE name NOT LIKE 'plpgsql.%' ORDER BY 1");
        state.put("locks", "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory'");
        return state;
    }

    @Override
    public Map<String, String> sessionState() {
        return Map.of(
                // Calling a function in PL/pgSQL loads the settings of that language.
                "settings",
                "SELECT name, setting FROM pg_settings WHERE name NOT LIKE 'plpgsql.%' ORDER BY 1",
                "prepared",
                "SELECT name FROM pg_prepared_statements WHERE NOT from_sql IS NOT TRUE",
                "cursors",
                "SELECT name FROM pg_cursors WHERE name !~ '^C_'",
                "channels",
                "SELECT pg_listening_channels()",
                "role",
                "SELECT current_user, current_schema()");
    }

    @Override
    public List<String> endless() {
        return List.of(
                "WITH RECURSIVE n AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM n) SELECT COUNT(*) FROM n WHERE a < 0",
                "WITH RECURSIVE n AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM n) SELECT a FROM n WHERE a < 0",
                "WITH RECURSIVE n AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM n WHERE a < 100000)"
                        + " SELECT COUNT(*) FROM n x CROSS JOIN n y",
                "SELECT * FROM slow");
    }
}
