package io.dbintent.hostile;

import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2, in memory, as an administrator. */
public record H2(String name) implements Target {

    /** What {@code drain()} calls. */
    public static int drain(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("DELETE FROM agents");
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.H2;
    }

    @Override
    public DataSource everythingAllowed() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        return source;
    }

    @Override
    public List<String> fill() {
        return List.of(
                "DROP ALL OBJECTS",
                "CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(50))",
                "CREATE TABLE actions (id INT PRIMARY KEY, agent_id INT, note VARCHAR(50))",
                "INSERT INTO agents VALUES (1, 'John Doe'), (2, 'Jane Smith'), (3, 'it''s')",
                "INSERT INTO actions VALUES (1, 1, 'call'), (2, 2, 'mail')",
                "CREATE SEQUENCE s",
                "CREATE ALIAS drain FOR '" + H2.class.getName() + ".drain'");
    }

    @Override
    public Map<String, String> serverState() {
        return Map.of(
                "everything", "SCRIPT NOPASSWORDS",
                "users", "SELECT USER_NAME FROM INFORMATION_SCHEMA.USERS ORDER BY 1",
                "settings", "SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS ORDER BY 1");
    }

    @Override
    public Map<String, String> sessionState() {
        return Map.of("state", "SELECT STATE_COMMAND FROM INFORMATION_SCHEMA.SESSION_STATE ORDER BY 1");
    }

    @Override
    public List<String> endless() {
        StringBuilder join = new StringBuilder("agents a0");
        for (int i = 1; i < 24; i++) {
            join.append(" CROSS JOIN agents a").append(i);
        }
        return List.of(
                "SELECT COUNT(*) FROM " + join,
                "SELECT 1 FROM " + join + " WHERE a0.id + a23.id > 99",
                "SELECT a0.id FROM " + join + " ORDER BY a0.name, a23.id + a0.id LIMIT 1");
    }
}
