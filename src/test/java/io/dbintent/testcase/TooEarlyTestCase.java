package io.dbintent.testcase;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DbIntent.class)
public class TooEarlyTestCase {

    final DataSource agents = Agents.create();

    @BeforeAll
    static void asksBeforeThereIsAnInstance(DbIntentContext db) {
        db.tables();
    }

    @Test
    void isNotReached() {}
}
