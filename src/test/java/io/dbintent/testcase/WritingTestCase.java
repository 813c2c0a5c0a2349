package io.dbintent.testcase;

import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ_WRITE;

import io.dbintent.DbIntentContext;
import io.dbintent.DbIntentTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Readers that see three agents at all times, and a writer that has four for a while. */
public class WritingTestCase {

    static final DataSource AGENTS = Agents.create();

    @Nested
    @DbIntentTest
    class Readers {
        @RepeatedTest(20)
        void seeThree(DbIntentContext db) {
            db.executeByIntent("there are exactly 3 agents");
        }
    }

    @Nested
    @DbIntentTest
    class Writer {
        @RepeatedTest(10)
        @ResourceLock(value = DbIntentTest.DATABASE, mode = READ_WRITE)
        void hires(DbIntentContext db) throws SQLException {
            execute("INSERT INTO agents VALUES (4, 'Wei Chen')");
            try {
                db.executeByIntent("there are exactly 4 agents");
            } finally {
                execute("DELETE FROM agents WHERE id = 4");
            }
        }

        private static void execute(String sql) throws SQLException {
            try (Connection connection = AGENTS.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
