package io.dbintent.testcase;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DbIntent.class)
public class LateFieldTestCase {

    static @Nullable DataSource agents;

    @BeforeAll
    static void createDatabase(DbIntentContext db) {
        agents = Agents.create();
    }

    @Test
    void readsTheFieldNow(DbIntentContext db) {
        db.executeByIntent("verify that John Doe is one of the agents");
    }
}
