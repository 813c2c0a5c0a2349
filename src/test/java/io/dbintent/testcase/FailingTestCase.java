package io.dbintent.testcase;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DbIntent.class)
public class FailingTestCase {

    static final DataSource AGENTS = Agents.create();

    @Test
    void isNotMet(DbIntentContext db) {
        db.executeByIntent("verify that Jon Doe is one of the agents");
    }
}
