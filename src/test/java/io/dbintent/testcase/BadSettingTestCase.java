package io.dbintent.testcase;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

public class BadSettingTestCase {

    @RegisterExtension
    static final DbIntent DB = DbIntent.builder()
            .dataSource(Agents.create())
            .set("row-limit", "many")
            .build();

    @Test
    void isRefused(DbIntentContext db) {
        db.tables();
    }
}
