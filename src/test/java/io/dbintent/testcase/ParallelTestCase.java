package io.dbintent.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.intent.IntentOptions;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DbIntent.class)
public class ParallelTestCase {

    static final DataSource AGENTS = Agents.create();

    @RepeatedTest(40)
    void keepsVerdictsApart(RepetitionInfo repetition, DbIntentContext db) {
        boolean there = repetition.getCurrentRepetition() % 2 == 0;
        String name = there ? "Jane Smith" : "Nobody Here";
        assertEquals(
                there,
                db.executeByIntent(
                                "verify that '" + name + "' is one of the agents",
                                IntentOptions.defaults().withAssertSuccess(false))
                        .success());
    }
}
