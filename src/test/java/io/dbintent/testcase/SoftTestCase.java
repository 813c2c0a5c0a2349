package io.dbintent.testcase;

import io.dbintent.DbIntentContext;
import io.dbintent.DbIntentTest;
import io.dbintent.intent.IntentOptions;
import io.dbintent.plan.Intent;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@DbIntentTest
public class SoftTestCase {

    static final DataSource AGENTS = Agents.create();

    @Test
    void allMet(DbIntentContext db) {
        db.assertAllIntents("there are exactly 3 agents", "verify that John Doe is one of the agents");
    }

    @Test
    void severalNotMet(DbIntentContext db) {
        db.assertAllIntents(
                "there are exactly 4 agents",
                "verify that John Doe is one of the agents",
                "verify that Nobody Here is one of the agents");
    }

    @Test
    void assertsWhateverTheOptionsSay(DbIntentContext db) {
        db.assertAllIntents(
                List.of(new Intent("verify that {name} is one of the agents", Map.of("name", "Nobody Here"))),
                IntentOptions.defaults().withAssertSuccess(false));
    }

    @Test
    void mistakesOfTheCallerEndIt(DbIntentContext db) {
        db.assertAllIntents(
                List.of(
                        Intent.of("there are exactly 4 agents"),
                        Intent.of("verify that {name} is one of the agents"),
                        Intent.of("there are exactly 3 agents")),
                IntentOptions.defaults());
    }
}
