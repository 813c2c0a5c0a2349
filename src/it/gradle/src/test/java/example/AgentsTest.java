package example;

import io.dbintent.DbIntentContext;
import io.dbintent.DbIntentTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@DbIntentTest
class AgentsTest {

    static final DataSource AGENTS = source();

    private static DataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:gradle;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=false");
        return source;
    }

    @BeforeAll
    static void fill() throws SQLException {
        try (Connection connection = AGENTS.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(100) NOT NULL)");
            statement.execute("INSERT INTO agents VALUES (1, 'John Doe'), (2, 'Rowen')");
        }
    }

    @Test
    void john(DbIntentContext db) {
        db.executeByIntent("verify that John Doe is one of the agents");
    }
}
