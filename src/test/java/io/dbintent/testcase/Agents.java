package io.dbintent.testcase;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A small agents database in H2, a new one each time. */
final class Agents {

    private Agents() {}

    static DataSource create() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=false");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(100) NOT NULL)");
            statement.execute("INSERT INTO agents VALUES (1, 'John Doe'), (2, 'Jane Smith'), (3, 'Rowen')");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the agents database in H2.", e);
        }
        return source;
    }
}
