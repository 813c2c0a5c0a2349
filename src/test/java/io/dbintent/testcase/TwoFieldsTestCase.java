package io.dbintent.testcase;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DbIntent.class)
public class TwoFieldsTestCase {

    static DataSource first = Agents.create();
    static DataSource second = Agents.create();

    @Test
    void cannotKnowWhich(DbIntentContext db) {
        db.tables();
    }
}
