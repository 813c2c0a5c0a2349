package io.dbintent.readme;

import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ_WRITE;

import io.dbintent.DbIntentContext;
import io.dbintent.DbIntentTest;
import io.dbintent.intent.IntentOptions;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Intent;
import io.dbintent.plan.Plan;
import io.dbintent.planbook.ExportedTest;
import io.dbintent.planbook.JdbcTestSource;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of docs/junit.md; compiled, and compared with the page. */
abstract class JUnitExamples {

    abstract DataSource dataSource();

    @DbIntentTest(script = "agents.sql")
    static class AgentsTest {

        private final DbIntentContext db;

        AgentsTest(DbIntentContext db) {
            this.db = db;
        }

        @Test
        void john() {
            db.executeByIntent("verify that John Doe is one of the agents");
        }

        @ParameterizedTest
        @ValueSource(strings = {"John Doe", "Rowen"})
        void eachIsThere(String name) {
            db.executeByIntent(
                    "verify that {name} is one of the agents",
                    IntentOptions.defaults().withParameter("name", name));
        }

        @Nested
        class Together {
            @Test
            void all(DbIntentContext db) {
                db.assertAllIntents("there are exactly 13 agents", "verify that Rowen is one of the agents");
            }
        }
    }

    void softly(DbIntentContext db) {
        db.assertAllIntents(
                List.of(
                        new Intent("verify that {name} is one of the agents", Map.of("name", "Rowen")),
                        Intent.of("there are exactly 13 agents")),
                IntentOptions.defaults().withMaxRetries(0));
    }

    @Test
    @ResourceLock(value = DbIntentTest.DATABASE, mode = READ_WRITE)
    void hire(DbIntentContext db) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO agents (id, name, email) VALUES (14, 'Ann', 'ann@example.com')");
        }
        db.executeByIntent("verify that Ann is one of the agents");
    }

    String export(Claim claim) {
        Plan plan = new Plan(List.of(claim), "builtin");
        Intent intent = Intent.of("verify that John Doe is one of the agents");
        return new JdbcTestSource(
                        "com.example", "AgentsTest", List.of(new ExportedTest("john", intent, Dialect.MYSQL, plan)))
                .text();
    }
}
