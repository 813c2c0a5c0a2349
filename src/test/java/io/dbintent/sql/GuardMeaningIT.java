package io.dbintent.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the guard renders means what was written:")
class GuardMeaningIT {

    private static final String[] TABLES = {
        "CREATE TABLE agents (id INTEGER PRIMARY KEY, name VARCHAR(40), age INTEGER, office_id INTEGER, active BOOLEAN)",
        "CREATE TABLE sales (id INTEGER PRIMARY KEY, agent_id INTEGER, amount DECIMAL(10, 2), sold_on DATE)",
        "INSERT INTO agents VALUES (1, 'John Doe', 30, 1, TRUE), (2, 'O''Neil', 41, 1, FALSE), (3, 'a\\b', NULL, 2, TRUE)",
        "INSERT INTO sales VALUES (1, 1, 10.50, '2024-01-31'), (2, 1, 5, '2024-02-29'), (3, 2, 7.25, NULL)",
    };

    private static final List<String> QUERIES = List.of(
            "SELECT * FROM agents ORDER BY id",
            "select name , age from agents where not (age>30) or age is null order by 1",
            "SELECT a.name n, SUM(s.amount) total FROM agents a LEFT JOIN sales s ON s.agent_id=a.id GROUP BY a.name ORDER BY 1",
            "SELECT COUNT ( * ) FROM agents WHERE name LIKE '%O''N%'",
            "SELECT name FROM agents WHERE name = 'a\\b' -- a comment; not the end",
            "SELECT 2 - -1, 2 -1, -age, +age FROM agents WHERE id=1 /* one */",
            "SELECT id FROM agents WHERE id IN (SELECT agent_id FROM sales) AND NOT EXISTS (SELECT 1 FROM sales s WHERE s.agent_id = agents.id AND s.amount > 7) ORDER BY id",
            "SELECT CASE WHEN age>=40 THEN 'old' WHEN age IS NULL THEN NULL ELSE 'young' END FROM agents ORDER BY id",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<5) SELECT SUM(i) FROM n",
            "SELECT name, ROW_NUMBER() OVER (PARTITION BY office_id ORDER BY age DESC, id) rn FROM agents ORDER BY id",
            "SELECT id FROM agents UNION ALL SELECT agent_id FROM sales ORDER BY 1 DESC LIMIT 4 OFFSET 1",
            "SELECT name || ':' || id, UPPER(name), SUBSTR(name, 2, 3), COALESCE(age, 0) FROM agents ORDER BY id",
            "SELECT age*2+1 > 60 AND active FROM agents ORDER BY id",
            "SELECT agent_id, COUNT(*) FROM sales GROUP BY agent_id HAVING COUNT(*)>1 OR MAX(amount) < 8 ORDER BY 1");

    @Test
    @DisplayName("on SQLite and H2, for queries of many shapes")
    void ownQueries() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (Dialect dialect : List.of(Dialect.SQLITE, Dialect.H2)) {
            String url = dialect == Dialect.SQLITE ? "jdbc:sqlite::memory:" : "jdbc:h2:mem:";
            try (JdbcFixture database = new JdbcFixture(url)) {
                database.execute(TABLES);
                SqlGuard guard = new SqlGuard(dialect, GuardPolicy.standard(), database.schema());
                for (String sql : QUERIES) {
                    wrong.addAll(difference(database, guard, sql));
                    assertThat(database.outcome(sql).toString())
                            .as(dialect + " " + sql)
                            .doesNotContain("error");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("on the databases of Spider, for all its gold queries")
    void spider() throws IOException, SQLException {
        Path folder = Path.of("../shared/bench/spider");
        assumeTrue(Files.isDirectory(folder), "skipped: the Spider databases are not at ../shared/bench/spider");
        ObjectMapper json = new ObjectMapper();
        Map<String, JdbcFixture> databases = new HashMap<>();
        Map<String, SqlGuard> guards = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        try {
            for (String line : Files.readAllLines(folder.resolve("questions.jsonl"))) {
                JsonNode question = json.readTree(line);
                String name = question.get("db_id").asText();
                if (!databases.containsKey(name)) {
                    Path file = folder.resolve("database").resolve(name).resolve(name + ".sqlite");
                    JdbcFixture opened = new JdbcFixture("jdbc:sqlite:file:" + file + "?mode=ro&immutable=1");
                    databases.put(name, opened);
                    guards.put(name, new SqlGuard(Dialect.SQLITE, GuardPolicy.standard(), opened.schema()));
                }
                asked++;
                JdbcFixture database = databases.get(name);
                SqlGuard guard = guards.get(name);
                if (database != null && guard != null) {
                    wrong.addAll(
                            difference(database, guard, question.get("query").asText()));
                }
            }
        } finally {
            for (JdbcFixture database : databases.values()) {
                database.close();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    private static List<String> difference(JdbcFixture database, SqlGuard guard, String sql) {
        if (!(guard.check(sql) instanceof GuardResult.Accepted accepted)) {
            return List.of(sql + " -> " + guard.check(sql));
        }
        List<List<String>> before = database.outcome(sql);
        List<List<String>> after = database.outcome(accepted.query().text());
        return before.equals(after)
                ? List.of()
                : List.of(sql + " -> " + accepted.query().text() + ": " + before + " became " + after);
    }
}
