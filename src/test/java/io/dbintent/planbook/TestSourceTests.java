package io.dbintent.planbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dbintent.plan.Claim;
import io.dbintent.plan.Comparison;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.Intent;
import io.dbintent.plan.Plan;
import io.dbintent.sql.Dialect;
import io.dbintent.sql.Literal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@DisplayName("A plan as a test source")
class TestSourceTests {

    private static final Claim JOHN = new Claim(
            "John Doe is one of the agents",
            "SELECT name FROM agents WHERE name = 'John Doe'",
            new Expectation.AtLeastOneRow(),
            "agents whose name is 'John Doe'",
            null);

    private static Claim count(long count) {
        return new Claim(
                "there are " + count + " agents",
                "SELECT COUNT(*) FROM agents",
                new Expectation.ScalarValue(Comparison.EQUAL, Literal.Numeric.of(count)),
                "the number of agents",
                null);
    }

    private static ExportedTest test(String method, Claim... claims) {
        return new ExportedTest(
                method, Intent.of("verify that it is so"), Dialect.H2, new Plan(List.of(claims), "builtin"));
    }

    private static String jdbc(ExportedTest... tests) {
        return new JdbcTestSource("plain", "AgentsTest", List.of(tests)).text();
    }

    @Test
    @DisplayName("reads like a test that was written by hand")
    void readable() {
        assertThat(jdbc(test("john", JOHN)))
                .startsWith("package plain;\n\nimport java.sql.Connection;\n")
                .contains("""
                    @Test
                    @DisplayName("verify that it is so")
                    void john() throws Exception {
                        try (Database db = Database.open()) {
                            // agents whose name is 'John Doe'
                            Rows rows = db.query("SELECT name FROM agents WHERE name = 'John Doe'");
                            assertHolds("John Doe is one of the agents", atLeastOneRow(rows));
                        }
                    }
                """)
                .doesNotContain("BigDecimal", "Comparison", "import io.dbintent");
    }

    @Test
    @DisplayName("asserts with AssertJ-DB what that means alike, and brings nothing else then")
    void assertJ() {
        String source = new AssertJDbTestSource("", "AgentsTest", List.of(test("john", JOHN))).text();
        assertThat(source)
                .startsWith("import static org.assertj.db.api.Assertions.assertThat;\n")
                .contains("""
                    void john() throws Exception {
                        // agents whose name is 'John Doe'
                        assertThat(request("SELECT name FROM agents WHERE name = 'John Doe'"))
                                .as("John Doe is one of the agents")
                                .hasNumberOfRowsGreaterThan(0);
                    }
                """)
                .doesNotContain("Database db", "Rows rows", "record Rows");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    @DisplayName("compiles and runs, with several claims each told apart, parameters, and names given twice")
    void runs(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:mem:exported-claims;DB_CLOSE_DELAY=-1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE agents (name VARCHAR(20))");
            statement.execute("INSERT INTO agents VALUES ('John Doe'), ('Rowen')");
        }
        Claim nobody = new Claim(
                "", "SELECT name FROM agents WHERE name = 'Nobody'", new Expectation.RowsReturned(), "", null);
        Intent withParameter = new Intent("get the agents called {name}", Map.of("name", "Nobody \\u000a \"x\" %s"));
        Plan retrieval = new Plan(List.of(nobody), "builtin");
        String source = jdbc(
                test("both", JOHN, count(2)),
                test("both", JOHN, count(3), count(4)),
                new ExportedTest("empty", withParameter, Dialect.H2, retrieval),
                new ExportedTest("empty", withParameter, Dialect.H2, retrieval, true));
        assertThat(source).contains("@DisplayName(\"get the agents called 'Nobody \\\\u000a \\\"x\\\" %s'\")");
        CompiledSource.compile("plain.AgentsTest", source, folder);
        System.setProperty("jdbc.url", url);
        try {
            Map<String, String> thrown = CompiledSource.run("plain.AgentsTest", folder);
            assertThat(thrown.get("both")).isEmpty();
            assertThat(thrown.get("both2"))
                    .contains("2 failures")
                    .contains("Not so: there are 3 agents; expected a value = 3, saw the value 2")
                    .contains("Not so: there are 4 agents");
            assertThat(thrown.get("empty")).contains("Cannot be decided: get the agents called 'Nobody");
            assertThat(thrown.get("empty2")).isEmpty();
        } finally {
            System.clearProperty("jdbc.url");
        }
    }

    @Test
    @DisplayName("is not made of SQL that dbintent would not run")
    void dangerous() {
        Claim dangerous = new Claim("", "DELETE FROM agents", new Expectation.NoRows(), "", "SELECT 1 FROM agents");
        assertThatThrownBy(() -> jdbc(test("john", dangerous)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The plan of \"verify that it is so\" cannot be exported, since its SQL would not be run: ")
                .hasMessageContaining("SQL: DELETE FROM agents");
    }

    @Test
    @DisplayName("needs names that Java knows as such, and a plan")
    void names() {
        assertThatThrownBy(() -> new JdbcTestSource("a.class", "T", List.of(test("john", JOHN))))
                .hasMessage("\"a.class\" is no package name in Java.");
        assertThatThrownBy(() -> new JdbcTestSource("", "a b", List.of(test("john", JOHN))))
                .hasMessage("\"a b\" is no class name in Java.");
        assertThatThrownBy(() -> new JdbcTestSource("", "Rows", List.of(test("john", JOHN))))
                .hasMessageStartingWith("The class cannot be called Rows");
        assertThatThrownBy(() -> new JdbcTestSource("", "T", List.of()))
                .hasMessage("There is no plan to export; expected at least one.");
    }
}
