package io.dbintent.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dbintent.DbIntentContext;
import io.dbintent.DbIntentTest;
import io.dbintent.intent.IntentOptions;
import io.dbintent.intent.IntentResult;
import io.dbintent.plan.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

@DbIntentTest(script = "agents.sql")
@DisplayName("The agents database")
class AgentsDemo {

    @Test
    @DisplayName("has John Doe among the agents")
    void john(DbIntentContext db) {
        db.executeByIntent("verify that John Doe is one of the agents");
    }

    @Test
    @DisplayName("gives all agents")
    void allAgents(DbIntentContext db) {
        IntentResult result = db.executeByIntent("Get all agents from the database");
        assertEquals(13, result.data().size());
    }

    @Test
    @DisplayName("gives the agent with an id")
    void byId(DbIntentContext db) {
        IntentResult result = db.executeByIntent("Get the agent with id 5");
        assertEquals("Maria Garcia", result.data().get(0).get("name"));
    }

    @Test
    @DisplayName("joins agents with their actions")
    void join(DbIntentContext db) {
        assertTrue(db.executeByIntent("Get all agents along with their actions").success());
    }

    @Test
    @DisplayName("counts agents")
    void count(DbIntentContext db) {
        IntentResult result = db.executeByIntent("Count the total number of agents");
        assertEquals(13L, result.data().get(0).values().iterator().next());
    }

    @Test
    @DisplayName("knows where Reumaysa has her mail")
    void domain(DbIntentContext db) {
        db.executeByIntent("verify that Reumaysa email domain is yahoo");
    }

    @Test
    @DisplayName("finds nobody who is not there")
    void nobody(DbIntentContext db) {
        IntentResult result = db.executeByIntent(
                "verify that NonExistent is one of the agents",
                IntentOptions.defaults().withAssertSuccess(false));
        assertFalse(result.success());
        assertEquals(Verdict.FAIL, result.verdict());
        assertTrue(result.reason().toLowerCase(java.util.Locale.ROOT).contains("not found"));
    }

    @Test
    @DisplayName("fails with a message that says what to do")
    void failure(DbIntentContext db) {
        AssertionFailedError failure = assertThrows(
                AssertionFailedError.class, () -> db.executeByIntent("verify that Jon Doe is one of the agents"));
        System.out.println("A failing test, caught to be shown:\n\n" + failure.getMessage() + "\n");
    }
}
