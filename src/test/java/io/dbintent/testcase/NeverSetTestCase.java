package io.dbintent.testcase;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DbIntent.class)
public class NeverSetTestCase {

    static @Nullable DataSource agents;

    @Test
    void hasNoDatabase(DbIntentContext db) {
        db.tables();
    }
}
