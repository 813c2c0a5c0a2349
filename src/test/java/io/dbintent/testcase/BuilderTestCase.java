package io.dbintent.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

public class BuilderTestCase {

    static final DataSource OTHER = new org.h2.jdbcx.JdbcDataSource();

    @RegisterExtension
    static final DbIntent DB =
            DbIntent.builder().dataSource(Agents.create()).set("row-limit", "2").build();

    @Test
    void usesTheBuildersDataSource(DbIntentContext db) {
        assertEquals(List.of("agents"), db.tables());
    }

    @Test
    void runsGuardedQueries(DbIntentContext db) {
        assertEquals(List.of(Map.of("name", "John Doe")), db.executeQuery("SELECT name FROM agents WHERE id = 1"));
    }
}
