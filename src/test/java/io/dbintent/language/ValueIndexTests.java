package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.database.Database;
import io.dbintent.database.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Values of the database")
class ValueIndexTests {

    private final JdbcDataSource source = new JdbcDataSource();
    private final Connection connection = open();
    private final Database database = Databases.of(source, Duration.ofSeconds(5));
    private final BuiltinEngine engine = engine();

    private Connection open() {
        source.setURL("jdbc:h2:mem:values" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        try {
            Connection made = source.getConnection();
            try (Statement statement = made.createStatement()) {
                statement.execute("CREATE TABLE city (id INT PRIMARY KEY, name VARCHAR(40))");
                statement.execute(
                        "CREATE TABLE person (id INT PRIMARY KEY, first_name VARCHAR(40), last_name VARCHAR(40),"
                                + " city_id INT REFERENCES city (id))");
                statement.execute("CREATE TABLE ship (id INT PRIMARY KEY, name VARCHAR(40))");
                statement.execute("INSERT INTO city VALUES (1, 'Oslo')");
                statement.execute("INSERT INTO person VALUES (1, 'Ada', 'Berg', 1)");
            }
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private BuiltinEngine engine() {
        return new BuiltinEngine(database.inspect(), database.dialect(), new DatabaseValues(database));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
        change("SHUTDOWN");
    }

    private void change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean understands(String intent) {
        return engine.read(intent) instanceof Reading.Understood;
    }

    @Test
    @DisplayName("that come between two intents are found, in tables that were empty and in others")
    void newRows() throws SQLException {
        assertThat(understands("Ada Berg lives in Oslo")).isTrue();
        assertThat(understands("how many people live in bergen?")).isFalse();
        change("INSERT INTO city VALUES (2, 'Bergen')");
        assertThat(understands("how many people live in bergen?")).isTrue();
        assertThat(understands("how many people live in hamar?")).isFalse();
        change("UPDATE city SET name = 'Hamar' WHERE id = 2");
        assertThat(understands("how many people live in hamar?")).isTrue();
        change("INSERT INTO ship VALUES (1, 'fram')");
        ValueLookup values = new DatabaseValues(database).forOneIntent();
        assertThat(values.find("fram", false)).hasSize(1);
    }

    @Test
    @DisplayName("of a table of some thousand rows are asked for by name")
    void middlingTable() throws SQLException {
        change("INSERT INTO city SELECT x, 'Town ' || x FROM SYSTEM_RANGE(100, 2100)");
        assertThat(understands("how many people live in Town 1200?")).isTrue();
        assertThat(understands("how many people live in hamar?")).isFalse();
        change("UPDATE city SET name = 'Hamar' WHERE id = 1300");
        assertThat(understands("how many people live in hamar?")).isTrue();
    }

    @Test
    @DisplayName("of a large table are asked for one intent at a time, each once")
    void largeTable() throws SQLException {
        change("INSERT INTO city SELECT x, 'Town ' || x FROM SYSTEM_RANGE(100, 6000)");
        ValueLookup values = new DatabaseValues(database);
        assertThat(values.find("Town 5900", true))
                .containsExactly(new ValueMatch("CITY", List.of("NAME"), List.of("Town 5900")));
        ValueLookup once = values.forOneIntent();
        assertThat(once.find("Town 5900 now", true)).isEmpty();
        assertThat(once.find("Town 5900", true)).hasSize(1);
        change("DELETE FROM city WHERE id = 5900");
        assertThat(once.find("Town 5900", true)).hasSize(1);
        assertThat(values.forOneIntent().find("Town 5900", true)).isEmpty();
    }
}
