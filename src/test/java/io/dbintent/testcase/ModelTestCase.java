package io.dbintent.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.intent.IntentOptions;
import io.dbintent.intent.IntentResult;
import io.dbintent.llm.PlanningModel;
import io.dbintent.plan.Verdict;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Forty intents with as many answers, by a model, in parallel. */
public class ModelTestCase {

    @RegisterExtension
    static final DbIntent DB = DbIntent.builder()
            .dataSource(Agents.create())
            .chatModel(new PlanningModel())
            .set("author", "model")
            .set("planbook", "off")
            .set("refresh-schema", "true")
            .build();

    @RepeatedTest(40)
    void keepsVerdictsApart(RepetitionInfo repetition, DbIntentContext db) {
        int current = repetition.getCurrentRepetition();
        String name = current % 2 == 0 ? "Jane Smith" : "Nora Nr" + current;
        String intent = "verify that '" + name + "' is one of the agents";
        IntentResult result =
                db.executeByIntent(intent, IntentOptions.defaults().withAssertSuccess(false));
        assertEquals(current % 2 == 0 ? Verdict.PASS : Verdict.FAIL, result.verdict());
        assertEquals(intent, result.intent());
        assertEquals("SELECT id FROM agents WHERE name = '" + name + "'", result.query());
    }
}
