package io.dbintent.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.schema.Column;
import io.dbintent.schema.ColumnType;
import io.dbintent.schema.Schema;
import io.dbintent.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The guard")
class SqlGuardTests {

    private static final Schema AGENTS =
            new Schema("app", List.of(table("agents", "id", "name"), table("Secrets", "id"), table("orders", "id")));

    private static Table table(String name, String... columns) {
        List<Column> typed = Arrays.stream(columns)
                .map(column ->
                        new Column(column, new ColumnType("text", ColumnType.Family.TEXT), true, null, false, ""))
                .toList();
        return new Table(name, Table.Kind.TABLE, typed, List.of(), List.of(), List.of(), List.of(), "");
    }

    private static String accepted(SqlGuard guard, String sql) {
        GuardResult result = guard.check(sql);
        assertThat(result).as(sql).isInstanceOf(GuardResult.Accepted.class);
        return ((GuardResult.Accepted) result).query().text();
    }

    private static String accepted(Dialect dialect, String sql) {
        return accepted(new SqlGuard(dialect, GuardPolicy.standard(), AGENTS), sql);
    }

    private static Finding refused(SqlGuard guard, String sql) {
        GuardResult result = guard.check(sql);
        assertThat(result).as(sql).isInstanceOf(GuardResult.Refused.class);
        return ((GuardResult.Refused) result).findings().get(0);
    }

    private static List<String> tables(Dialect dialect, String sql) {
        GuardResult result = new SqlGuard(dialect, GuardPolicy.standard(), AGENTS).check(sql);
        assertThat(result).as(sql).isInstanceOf(GuardResult.Accepted.class);
        return ((GuardResult.Accepted) result).query().tables();
    }

    @Nested
    @DisplayName("renders anew")
    class Rendering {

        @Test
        @DisplayName("without comments, hints and the semicolon")
        void comments() {
            assertThat(accepted(Dialect.MYSQL, "select /*+ X */ id # c\n from agents -- d\n ;"))
                    .isEqualTo("SELECT id FROM agents");
        }

        @Test
        @DisplayName("literals in one spelling, whatever the escapes they came with")
        void literals() {
            assertThat(accepted(Dialect.MYSQL, "SELECT \"O'Neil\", 'O\\'Neil', 'O''Neil', 'a\\\\b', 'a\\%'"))
                    .isEqualTo("SELECT 'O''Neil', 'O''Neil', 'O''Neil', 'a\\\\b', 'a\\\\%'");
            assertThat(accepted(Dialect.POSTGRESQL, "SELECT $$it's$$, E'a\\\\b', 'a\\b'"))
                    .isEqualTo("SELECT 'it''s', E'a\\\\b', E'a\\\\b'");
            assertThat(accepted(Dialect.H2, "SELECT 'a\\b'")).isEqualTo("SELECT 'a\\b'");
        }

        @Test
        @DisplayName("literals by the session's own mode")
        void mode() {
            SqlMode mode = SqlMode.ofMySqlVariable("ANSI_QUOTES,NO_BACKSLASH_ESCAPES,STRICT_TRANS_TABLES");
            SqlGuard guard = new SqlGuard(Dialect.MYSQL, mode, GuardPolicy.standard(), AGENTS);
            assertThat(accepted(guard, "SELECT \"name\" FROM agents WHERE name = 'a\\'"))
                    .isEqualTo("SELECT `name` FROM agents WHERE name = 'a\\'");
            assertThat(refused(guard, "SELECT '\\', SLEEP(3) -- '").code()).isEqualTo("SQL-FUNCTION");
        }

        @Test
        @DisplayName("a value that looks like an attack as the value it is")
        void attackAsValue() {
            assertThat(accepted(Dialect.MYSQL, "SELECT 1 FROM agents WHERE name = '\\'; DROP TABLE orders; -- '"))
                    .isEqualTo("SELECT 1 FROM agents WHERE name = '''; DROP TABLE orders; -- '");
        }

        @Test
        @DisplayName("what only MySQL spells so in words that mean the same")
        void mysqlWords() {
            assertThat(accepted(
                            Dialect.MYSQL, "SELECT 5 MOD 2, CONVERT(id, CHAR(3)) FROM agents WHERE BINARY name = 'x'"))
                    .isEqualTo("SELECT 5 % 2, CAST(id AS CHAR(3)) FROM agents WHERE CAST(name AS BINARY) = 'x'");
        }

        @Test
        @DisplayName("SQLite's unknown names in double quotes as the strings that they are there")
        void looseNames() {
            assertThat(accepted(
                            Dialect.SQLITE,
                            "SELECT id FROM agents WHERE \"name\" = \"John\" OR name IN (\"a\", \"b\")"))
                    .isEqualTo("SELECT id FROM agents WHERE \"name\" = 'John' OR name IN ('a', 'b')");
            assertThat(accepted(Dialect.SQLITE, "SELECT id AS \"x\" FROM agents WHERE name = \"x\""))
                    .isEqualTo("SELECT id AS \"x\" FROM agents WHERE name = \"x\"");
            assertThat(accepted(Dialect.SQLITE, "SELECT id FROM agents WHERE name = [John]"))
                    .isEqualTo("SELECT id FROM agents WHERE name = `John`");
        }
    }

    @Nested
    @DisplayName("knows which tables are read")
    class Tables {

        @Test
        @DisplayName("as the schema spells them, each once, without common table expressions")
        void names() {
            assertThat(tables(
                            Dialect.MYSQL,
                            "WITH x AS (SELECT * FROM AGENTS) SELECT * FROM x, `orders`, app.agents, other.t, dual"))
                    .containsExactly("agents", "orders", "other.t");
        }

        @Test
        @DisplayName("and takes a common table expression for one only where it is in scope")
        void scope() {
            assertThat(tables(Dialect.POSTGRESQL, "WITH orders AS (SELECT * FROM orders) SELECT * FROM orders"))
                    .containsExactly("orders");
            assertThat(tables(Dialect.POSTGRESQL, "WITH orders AS (SELECT 1) SELECT * FROM ORDERS, \"Orders\""))
                    .containsExactly("orders");
            assertThat(tables(
                            Dialect.SQLITE, "SELECT * FROM (WITH agents AS (SELECT 1) SELECT * FROM agents) x, agents"))
                    .containsExactly("agents");
            assertThat(tables(Dialect.H2, "WITH agents AS (SELECT 1) SELECT * FROM app.agents"))
                    .containsExactly("agents");
        }
    }

    @Nested
    @DisplayName("keeps to the policy on tables")
    class Policy {

        private final SqlGuard denying =
                new SqlGuard(Dialect.MYSQL, new GuardPolicy(Set.of(), Set.of("secrets", "hr.salaries"), false), AGENTS);
        private final SqlGuard allowing =
                new SqlGuard(Dialect.MYSQL, new GuardPolicy(Set.of("agents", "hr.people"), Set.of(), false), AGENTS);

        @Test
        @DisplayName("by denying a table however its name is written")
        void denied() {
            for (String sql : List.of(
                    "SELECT * FROM secrets",
                    "SELECT * FROM SECRETS",
                    "SELECT * FROM `Secrets`",
                    "SELECT * FROM app.secrets",
                    "SELECT * FROM other . `secrets`",
                    "SELECT * FROM agents, secrets",
                    "SELECT * FROM agents JOIN (agents a JOIN secrets s ON 1 = 1) ON 1 = 1",
                    "SELECT (SELECT COUNT(*) FROM secrets)",
                    "SELECT 1 FROM agents WHERE id IN (SELECT id FROM secrets)",
                    "SELECT 1 UNION SELECT id FROM secrets",
                    "WITH x AS (SELECT * FROM secrets) SELECT 1",
                    "WITH secrets AS (SELECT * FROM secrets) SELECT * FROM secrets",
                    "SELECT * FROM (WITH secrets AS (SELECT 1) SELECT 1) x, secrets",
                    "WITH RECURSIVE a AS (SELECT * FROM secrets), secrets AS (SELECT 1) SELECT * FROM a",
                    "SELECT 1 FROM agents ORDER BY (SELECT id FROM secrets LIMIT 1)",
                    "SELECT COUNT(*) OVER (ORDER BY (SELECT id FROM secrets LIMIT 1)) FROM agents",
                    "SELECT * FROM hr.salaries")) {
                assertThat(refused(denying, sql).code()).as(sql).isEqualTo("SQL-TABLE-DENIED");
            }
        }

        @Test
        @DisplayName("but lets a common table expression have a denied table's name")
        void shadowed() {
            accepted(denying, "WITH secrets AS (SELECT 1 AS id) SELECT * FROM secrets");
            accepted(denying, "SELECT * FROM salaries");
        }

        @Test
        @DisplayName("by allowing the listed tables of this schema only")
        void allowed() {
            accepted(allowing, "SELECT * FROM AGENTS a JOIN app.agents b ON a.id = b.id JOIN hr.people p ON 1 = 1");
            assertThat(refused(allowing, "SELECT * FROM orders"))
                    .isEqualTo(new Finding(
                            "SQL-TABLE-NOT-ALLOWED",
                            "The table 'orders' is not one that may be read. Allowed: agents, hr.people."));
            assertThat(refused(allowing, "SELECT * FROM other.agents").code()).isEqualTo("SQL-TABLE-NOT-ALLOWED");
            assertThat(refused(allowing, "SELECT * FROM people").code()).isEqualTo("SQL-TABLE-NOT-ALLOWED");
        }

        @Test
        @DisplayName("and opens the server's own tables when told to")
        void systemSchemas() {
            SqlGuard open = new SqlGuard(Dialect.MYSQL, new GuardPolicy(Set.of(), Set.of(), true), AGENTS);
            accepted(open, "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE()");
        }
    }

    @Nested
    @DisplayName("stays quick and quiet")
    class Bounds {

        private final SqlGuard guard = new SqlGuard(Dialect.MYSQL, GuardPolicy.standard());

        @Test
        @DisplayName("on statements that are too long or nested too deeply")
        void bounds() {
            assertThat(refused(guard, "SELECT '" + "x".repeat(100_000) + "'").code())
                    .isEqualTo("SQL-TOO-LONG");
            assertThat(refused(guard, "SELECT 1" + ", 1".repeat(10_000)).code()).isEqualTo("SQL-TOO-LONG");
            assertThat(refused(guard, "SELECT " + "(".repeat(1_000) + "1" + ")".repeat(1_000))
                            .code())
                    .isEqualTo("SQL-TOO-COMPLEX");
            assertThat(refused(guard, "SELECT " + "abs(".repeat(31) + "1" + ")".repeat(31))
                            .code())
                    .isEqualTo("SQL-TOO-COMPLEX");
            assertThat(refused(guard, "SELECT 1 WHERE " + "1 IN (SELECT 1 WHERE ".repeat(12) + "1 = 1" + ")".repeat(12))
                            .code())
                    .isEqualTo("SQL-TOO-COMPLEX");
            assertThat(refused(guard, "SELECT 1 FROM t WHERE a = 1" + " OR a = 1".repeat(1_000))
                            .code())
                    .isEqualTo("SQL-TOO-COMPLEX");
        }

        @Test
        @DisplayName("on long lists of values")
        void longLists() {
            accepted(guard, "SELECT 1 FROM t WHERE a IN (1" + ", 1".repeat(2_000) + ")");
        }

        @Test
        @DisplayName("and says where it stopped reading")
        void place() {
            assertThat(refused(guard, "SELECT a FROM agents WHERE name = 'x' GROUP name ORDER BY a"))
                    .isEqualTo(new Finding(
                            "SQL-UNPARSABLE",
                            "The statement could not be read near '= 'x' GROUP name ORDER BY a': write that part as plain"
                                    + " SQL."));
        }
    }
}
