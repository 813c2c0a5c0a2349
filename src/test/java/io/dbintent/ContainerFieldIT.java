package io.dbintent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dbintent.fixture.MySqlImage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testcontainers.containers.JdbcDatabaseContainer;

@DisplayName("A Testcontainers field of the test class")
class ContainerFieldIT {

    @Order(1)
    @RegisterExtension
    static final MySqlImage IMAGE = new MySqlImage();

    static final JdbcDatabaseContainer<?> MYSQL = IMAGE.container();

    @Order(2)
    @RegisterExtension
    static final DbIntent DB = DbIntent.builder().learn(false).build();

    @BeforeAll
    static void fill() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(MYSQL.getJdbcUrl(), MYSQL.getUsername(), MYSQL.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(100) NOT NULL)");
            statement.execute("INSERT INTO agents VALUES (1, 'John Doe')");
        }
    }

    @Test
    @DisplayName("is the database that intents speak of")
    void isPickedUp(DbIntentContext db) {
        assertEquals(List.of("agents"), db.tables());
        db.executeByIntent("verify that John Doe is one of the agents");
    }
}
