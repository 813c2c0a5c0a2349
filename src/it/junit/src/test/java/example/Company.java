package example;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database in memory. */
final class Company {

    private Company() {}

    static DataSource create(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=false");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(100) NOT NULL)");
            statement.execute("INSERT INTO agents VALUES (1, 'John Doe'), (2, 'Jane Smith'), (3, 'Rowen')");
        } catch (SQLException e) {
            throw new IllegalStateException("The example database cannot be made.", e);
        }
        return source;
    }
}
