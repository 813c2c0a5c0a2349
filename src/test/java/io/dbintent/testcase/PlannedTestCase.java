package io.dbintent.testcase;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.intent.IntentOptions;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Intents that only a model understands, in a plain, a parameterised and a nested test. */
@ExtendWith(DbIntent.class)
public class PlannedTestCase {

    static final DataSource AGENTS = Agents.create();

    @Test
    void rowen(DbIntentContext db) {
        db.executeByIntent("verify that 'Rowen' is on the books among our agents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"John Doe", "Jane Smith", "Rowen"})
    void everybody(String name, DbIntentContext db) {
        db.executeByIntent(
                "verify that {name} is on the books among our agents",
                IntentOptions.defaults().withParameter("name", name));
    }

    @Nested
    class Inner {
        @Test
        void jane(DbIntentContext db) {
            db.executeByIntent("verify that 'Jane Smith' is on the books among our agents");
        }
    }
}
