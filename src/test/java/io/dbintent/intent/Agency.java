package io.dbintent.intent;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database of agents and their deals in H2, a new one each time. */
final class Agency {

    private final JdbcDataSource source = new JdbcDataSource();

    Agency() {
        this(
                "CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(100) NOT NULL, email VARCHAR(100),"
                        + " city VARCHAR(50))",
                "CREATE TABLE deals (id INT PRIMARY KEY, agent_id INT NOT NULL REFERENCES agents(id),"
                        + " amount DECIMAL(10,2) NOT NULL, closed_on DATE)",
                "INSERT INTO agents VALUES (1, 'John Doe', 'john.doe@example.com', 'Berlin'),"
                        + " (2, 'Jane Smith', 'jane@example.com', 'Berlin'), (3, 'Rowen', NULL, 'Paris')",
                "INSERT INTO deals VALUES (1, 1, 100.00, DATE '2024-01-10'), (2, 1, 250.50, DATE '2024-02-01'),"
                        + " (3, 2, 80.00, NULL)");
    }

    Agency(String... statements) {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=false");
        run(statements);
    }

    DataSource source() {
        return source;
    }

    void run(String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the agency in H2.", e);
        }
    }
}
