package io.dbintent.hostile;

import io.dbintent.sql.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** MySQL and MariaDB. */
record MySqlFamily(Dialect dialect, DataSource everythingAllowed, String database) implements Target {

    private static final String OURS = " NOT IN ('information_schema', 'performance_schema', 'sys')";

    /** What moves by itself. */
    private static final String RESTLESS = "'timestamp', 'last_insert_id', 'identity', 'insert_id', 'rand_seed1',"
            + " 'rand_seed2', 'pseudo_thread_id', 'error_count', 'warning_count', 'innodb_read_only_compressed',"
            + " 'gtid_executed', 'gtid_binlog_pos', 'gtid_binlog_state', 'gtid_current_pos', 'external_user',"
            + " 'proxy_user', 'in_transaction', 'last_gtid', 'statement_id'";

    @Override
    public List<String> fill() {
        List<String> statements = new ArrayList<>(clear());
        statements.addAll(List.of(
                "CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(50))",
                "CREATE TABLE actions (id INT PRIMARY KEY, agent_id INT, note TEXT)",
                "INSERT INTO agents VALUES (1, 'John Doe'), (2, 'Jane Smith'), (3, 'it''s')",
                "INSERT INTO actions VALUES (1, 1, 'call'), (2, 2, 'mail')",
                "CREATE FUNCTION drain() RETURNS INT NOT DETERMINISTIC MODIFIES SQL DATA"
                        + " BEGIN DELETE FROM agents; RETURN 1; END",
                "CREATE VIEW slow AS SELECT SLEEP(30) AS a"));
        if (dialect == Dialect.MARIADB) {
            statements.add("CREATE SEQUENCE s");
        }
        return statements;
    }

    @Override
    public List<String> clear() {
        List<String> statements = new ArrayList<>(List.of("SET FOREIGN_KEY_CHECKS = 0"));
        for (String view : List.of("slow", "x", "v")) {
            statements.add("DROP VIEW IF EXISTS " + view);
        }
        for (String table : List.of("agents", "actions", "x", "copy")) {
            statements.add("DROP TABLE IF EXISTS " + table);
        }
        statements.add("DROP FUNCTION IF EXISTS drain");
        if (dialect == Dialect.MARIADB) {
            statements.add("DROP SEQUENCE IF EXISTS s");
        }
        return statements;
    }

    @Override
    public Map<String, String> serverState() {
        Map<String, String> state = new LinkedHashMap<>();
        String here = " WHERE TABLE_SCHEMA = '" + database + "'";
        state.put("agents", "CHECKSUM TABLE agents EXTENDED");
        state.put("actions", "CHECKSUM TABLE actions EXTENDED");
        state.put("databases", "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA ORDER BY 1");
        state.put(
                "tables",
                "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE FROM information_schema.TABLES WHERE TABLE_SCHEMA" + OURS
                        + " AND (TABLE_SCHEMA NOT LIKE 'it\\_%' OR TABLE_SCHEMA = '" + database + "') ORDER BY 1, 2");
        state.put(
                "columns",
                "SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE FROM information_schema.COLUMNS" + here
                        + " ORDER BY 1, ORDINAL_POSITION");
        state.put(
                "indexes",
                "SELECT TABLE_NAME, INDEX_NAME, COLUMN_NAME FROM information_schema.STATISTICS" + here
                        + " ORDER BY 1, 2, 3");
        state.put("views", "SELECT TABLE_NAME, VIEW_DEFINITION FROM information_schema.VIEWS" + here + " ORDER BY 1");
        state.put(
                "routines",
                "SELECT ROUTINE_SCHEMA, ROUTINE_NAME, ROUTINE_DEFINITION FROM information_schema.ROUTINES"
                        + " WHERE ROUTINE_SCHEMA" + OURS + " ORDER BY 1, 2");
        state.put("triggers", "SELECT TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA" + OURS);
        state.put("events", "SELECT EVENT_NAME FROM information_schema.EVENTS");
        state.put("plugins", "SELECT PLUGIN_NAME, PLUGIN_STATUS FROM information_schema.PLUGINS ORDER BY 1");
        state.put("privileges", "SELECT GRANTEE, PRIVILEGE_TYPE FROM information_schema.USER_PRIVILEGES ORDER BY 1, 2");
        state.put("locks", "SELECT IS_FREE_LOCK('x')");
        if (dialect == Dialect.MARIADB) {
            state.put("sequence", "SELECT * FROM s");
            state.put("users", "CHECKSUM TABLE mysql.global_priv EXTENDED");
            state.put(
                    "variables",
                    "SELECT VARIABLE_NAME, VARIABLE_VALUE FROM information_schema.GLOBAL_VARIABLES"
                            + " WHERE LOWER(VARIABLE_NAME) NOT IN (" + RESTLESS + ") ORDER BY 1");
        } else {
            state.put("users", "CHECKSUM TABLE mysql.user EXTENDED");
            state.put(
                    "variables",
                    "SELECT VARIABLE_NAME, VARIABLE_VALUE FROM performance_schema.global_variables"
                            + " WHERE LOWER(VARIABLE_NAME) NOT IN (" + RESTLESS + ") ORDER BY 1");
        }
        return state;
    }

    @Override
    public Map<String, String> sessionState() {
        boolean mariaDb = dialect == Dialect.MARIADB;
        String variables = mariaDb ? "information_schema.SESSION_VARIABLES" : "performance_schema.session_variables";
        String users = mariaDb
                ? "SELECT VARIABLE_NAME FROM information_schema.USER_VARIABLES"
                : "SELECT VARIABLE_NAME FROM performance_schema.user_variables_by_thread"
                        + " WHERE THREAD_ID = PS_CURRENT_THREAD_ID()";
        return Map.of(
                "session variables",
                "SELECT VARIABLE_NAME, VARIABLE_VALUE FROM " + variables + " WHERE LOWER(VARIABLE_NAME) NOT IN ("
                        + RESTLESS + ") ORDER BY 1",
                "user variables",
                users,
                "default schema",
                "SELECT DATABASE(), LAST_INSERT_ID()");
    }

    @Override
    public List<String> endless() {
        StringBuilder join = new StringBuilder("agents a0");
        for (int i = 1; i < 24; i++) {
            join.append(" CROSS JOIN agents a").append(i);
        }
        return List.of(
                // MySQL counts a cross join without a condition at once.
                "SELECT COUNT(*) FROM " + join + " WHERE a0.id + a23.id > 99",
                "SELECT MAX(a0.id + a23.id) FROM " + join + " WHERE a0.name LIKE '%o%' AND a23.id < 9",
                "SELECT 1 FROM " + join + " WHERE a0.id + a23.id > 99",
                "SELECT COUNT(*) FROM (SELECT a0.id FROM " + join + " WHERE a0.id + a23.id > 99 ORDER BY a0.name) x",
                "SELECT * FROM slow");
    }
}
