package io.dbintent.readme;

import io.dbintent.DbIntentContext;
import io.dbintent.DbIntentTest;
import org.junit.jupiter.api.Test;

@DbIntentTest(script = "agents.sql")
class AgentsTest {
    @Test
    void john(DbIntentContext db) {
        db.executeByIntent("verify that Jon Doe is one of the agents");
    }
}
