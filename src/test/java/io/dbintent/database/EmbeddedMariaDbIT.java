package io.dbintent.database;

import static io.dbintent.sql.RawQueries.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The embedded MariaDB")
class EmbeddedMariaDbIT {

    private static final SqlScript SHOP = new SqlScript("shop.sql", """
            CREATE DATABASE my_shop;
            USE my_shop;
            CREATE TABLE item (id INT PRIMARY KEY, name VARCHAR(20));
            DELIMITER //
            CREATE TRIGGER shout BEFORE INSERT ON item FOR EACH ROW BEGIN SET NEW.name = UPPER(NEW.name); END//
            DELIMITER ;
            INSERT INTO item VALUES (1, 'gr\u00FC\uD83D\uDE00\u00DFe');
            """);

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    @DisplayName("runs scripts, selects their schema, guards its accounts and leaves nothing behind")
    void lifeCycle() throws SQLException {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(List.of(SHOP));
        try (Database database = Databases.open(server.settings(LIMIT, 2))) {
            assertThat(server.schema()).isEqualTo("my_shop");
            assertThat(database.inspect().name()).isEqualTo("my_shop");
            assertThat(database.read(session -> session.rows(raw("SELECT * FROM item"), 9))
                            .rows())
                    .containsExactly(new Row(List.of(1L, "GR\u00DC\uD83D\uDE00\u00DFE")));
            assertThat(database.read(session ->
                                    session.rows(raw("SELECT @@character_set_server, @@bind_address, @@have_ssl"), 9))
                            .rows())
                    .containsExactly(new Row(List.of("utf8mb4", "127.0.0.1", "DISABLED")));
        }
        assertThatThrownBy(() -> readerWrites(server)).hasMessageContaining("INSERT command denied");
        assertThatThrownBy(() -> withoutPassword(server)).hasMessageContaining("Access denied for user 'root'");
        server.close();
        server.close();
        assertThatThrownBy(() -> server.owner().getConnection()).isInstanceOf(SQLException.class);
    }

    private static void readerWrites(EmbeddedMariaDb server) throws SQLException {
        MysqlDataSource source = new MysqlDataSource();
        DatabaseSettings settings = server.settings(LIMIT, 1);
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        try (Connection connection = source.getConnection()) {
            Statements.execute(connection, "INSERT INTO item VALUES (2, 'x')");
        }
    }

    private static void withoutPassword(EmbeddedMariaDb server) throws SQLException {
        MysqlDataSource source = (MysqlDataSource) server.owner();
        source.setPassword("");
        source.getConnection().close();
    }

    @Test
    @DisplayName("says which statement of a script failed, and stops the server")
    void failingScript() {
        assertThatThrownBy(() -> EmbeddedMariaDb.start(
                        List.of(new SqlScript("bad.sql", "CREATE TABLE a (x INT);\n\nCREATE TABLE b (x NONSENSE);\n"))))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("The SQL script 'bad.sql' failed at line 3: Unknown data type: 'NONSENSE'. The statement:"
                        + " CREATE TABLE b (x NONSENSE)");
    }
}
