package io.dbintent.database;

import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("H2")
class H2DatabaseTests extends DatabaseContract {

    private static final String URL = "jdbc:h2:mem:contract;DB_CLOSE_DELAY=-1";

    @Override
    DataSource writer() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(URL);
        return source;
    }

    @Override
    Database open(Duration timeout) {
        return Databases.open(new DatabaseSettings(URL, null, null, timeout, 4));
    }

    @Override
    String manyRows(long rows, int width) {
        return "SELECT x, REPEAT('x', " + width + ") FROM SYSTEM_RANGE(1, " + rows + ")";
    }

    @Override
    String endless() {
        return "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 100000) a, SYSTEM_RANGE(1, 100000) b WHERE a.x + b.x > 5";
    }

    @Override
    String sessionState() {
        return "SELECT ISOLATION_LEVEL, SESSION_STATE FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID = SESSION_ID()";
    }
}
