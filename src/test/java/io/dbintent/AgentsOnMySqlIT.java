package io.dbintent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dbintent.fixture.RealMySql;
import io.dbintent.intent.IntentOptions;
import io.dbintent.intent.IntentResult;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The agents database on a real MySQL")
class AgentsOnMySqlIT {

    @Order(1)
    @RegisterExtension
    static final RealMySql MYSQL = new RealMySql("agents.sql");

    @Order(2)
    @RegisterExtension
    static final DbIntent DB = DbIntent.builder()
            .dataSource(MYSQL.dataSource())
            .set("author", "builtin")
            .learn(false)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get all agents from the database",
                "Get the agent with id 5",
                "Get all agents along with their actions",
                "Count the total number of agents",
                "Verify that agent 'John Doe' exists in the database",
                "verify that John Doe is one of the agents",
                "verify that Reumaysa email domain is yahoo",
            })
    @DisplayName("meets")
    void meets(String intent, DbIntentContext db) {
        assertTrue(db.executeByIntent(intent).success());
    }

    @Test
    @DisplayName("has no agent who is not there, and says so")
    void nobody(DbIntentContext db) {
        IntentResult result = db.executeByIntent(
                "verify that NonExistent is one of the agents",
                IntentOptions.defaults().withAssertSuccess(false));
        assertFalse(result.success());
        assertTrue(result.reason().toLowerCase(Locale.ROOT).contains("not found"));
    }

    @Test
    @DisplayName("gives all thirteen agents with all their columns")
    void everyColumn(DbIntentContext db) {
        IntentResult result = db.executeByIntent("Get all agents from the database");
        assertEquals(13, result.data().size());
        assertEquals(
                java.util.List.of("id", "name", "phoneno", "email", "address"),
                java.util.List.copyOf(result.data().get(0).keySet()));
    }
}
