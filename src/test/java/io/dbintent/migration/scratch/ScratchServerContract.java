package io.dbintent.migration.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link ScratchServer} does. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ScratchServerContract {

    private ScratchServer server = new Unopened();

    @TempDir
    private Path folder = Path.of("");

    abstract ScratchServer open();

    /** Statements that reach outside of the database; each must be refused. {@code file} does not exist. */
    abstract List<String> escapes(ScratchDatabase other, Path file);

    @BeforeAll
    void start() {
        server = open();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    ScratchServer server() {
        return server;
    }

    @Test
    @DisplayName("makes empty databases in which tables can be made, seen from every connection")
    void empty() throws SQLException {
        try (ScratchDatabase database = server.create()) {
            try (Connection connection = database.connect()) {
                run(connection, "CREATE TABLE t (a INT)");
                run(connection, "INSERT INTO t VALUES (1)");
            }
            try (Connection connection = database.connect()) {
                assertThat(number(connection, "SELECT COUNT(*) FROM t")).isEqualTo(1);
            }
            try (Connection connection = database.observe()) {
                assertThat(number(connection, "SELECT COUNT(*) FROM t")).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("keeps two databases apart")
    void apart() throws SQLException {
        try (ScratchDatabase one = server.create();
                ScratchDatabase two = server.create();
                Connection first = one.connect();
                Connection second = two.connect()) {
            run(first, "CREATE TABLE t (a INT)");
            assertThatThrownBy(() -> number(second, "SELECT COUNT(*) FROM t")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    @DisplayName("gives an account that reaches nothing outside of its database")
    void noEscape() throws SQLException {
        Path file = folder.resolve("escaped");
        try (ScratchDatabase one = server.create();
                ScratchDatabase two = server.create();
                Connection connection = one.connect()) {
            for (String sql : escapes(two, file)) {
                assertThatThrownBy(() -> run(connection, sql)).as(sql).isInstanceOf(SQLException.class);
            }
        }
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    @DisplayName("leaves nothing when a database is closed, however often")
    void dropped() throws SQLException {
        ScratchDatabase database = server.create();
        try (Connection connection = database.connect()) {
            run(connection, "CREATE TABLE t (a INT)");
        }
        database.close();
        database.close();
        assertThatThrownBy(() -> {
                    try (Connection connection = database.connect()) {
                        number(connection, "SELECT COUNT(*) FROM t");
                    }
                })
                .isInstanceOfAny(SQLException.class, io.dbintent.database.DatabaseException.class);
    }

    @Test
    @DisplayName("says what it is")
    void version() {
        assertThat(server.version().major()).isPositive();
        assertThat(server.version().standsFor(server.version())).isTrue();
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Stands in until the server under test is open. */
    private static final class Unopened implements ScratchServer {
        @Override
        public ServerVersion version() {
            throw new IllegalStateException("The server under test has not been opened.");
        }

        @Override
        public ScratchDatabase create() {
            throw new IllegalStateException("The server under test has not been opened.");
        }

        @Override
        public void close() {
            throw new IllegalStateException("The server under test has not been opened.");
        }
    }
}
