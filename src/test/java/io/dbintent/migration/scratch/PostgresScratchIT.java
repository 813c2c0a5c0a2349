package io.dbintent.migration.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dbintent.database.DatabaseException;
import io.dbintent.sql.Dialect;
import io.dbintent.testing.Servers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scratch database on PostgreSQL")
class PostgresScratchIT extends ScratchServerContract {

    @Override
    ScratchServer open() {
        return ScratchServers.embeddedPostgres();
    }

    @Override
    List<String> escapes(ScratchDatabase other, Path file) {
        return List.of(
                "CREATE DATABASE elsewhere",
                "DROP DATABASE " + other.name(),
                "CREATE ROLE somebody",
                "COPY (SELECT 1) TO '" + file + "'",
                "COPY (SELECT 1) TO PROGRAM 'touch " + file + "'",
                "SELECT pg_read_file('/etc/passwd')",
                "ALTER SYSTEM SET work_mem = '1MB'",
                "CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'libc', 'getpid'",
                "ALTER ROLE postgres PASSWORD 'x'");
    }

    @Test
    @DisplayName("is refused in place of another release")
    void otherRelease() {
        assertThatThrownBy(() -> ScratchServers.like(ServerVersion.of(Dialect.POSTGRESQL, "9.6.24")))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("No scratch database of PostgreSQL 9 can be had: the embedded one is "
                        + server().version().release()
                        + ", and another release would tell something else. Name a server of PostgreSQL 9 whose account"
                        + " may create databases, put the binaries of that release on the classpath, or use a"
                        + " container.");
    }

    @Test
    @DisplayName("is made beside the user's, and dropped by the next run if a crash left it, and only then")
    void leftovers() throws SQLException {
        String url = Servers.postgres().getJdbcUrl("postgres", "postgres");
        Clock past = Clock.fixed(Instant.now().minus(AccountServer.LEFTOVER_AGE).minusSeconds(60), ZoneOffset.UTC);
        // Never closed, as after a crash; a session is still open in it.
        ScratchDatabase left = ScratchServers.beside(url, "postgres", "", past).create();
        try (Connection open = left.connect();
                ScratchServer next = ScratchServers.beside(url, "postgres", "");
                ScratchDatabase current = next.create()) {
            assertThat(names()).doesNotContain(left.name()).contains(current.name());
            assertThatThrownBy(() -> run(open, "SELECT 1")).isInstanceOf(SQLException.class);
            try (ScratchServer third = ScratchServers.beside(url, "postgres", "");
                    Connection connection = current.connect()) {
                assertThat(third.version()).isEqualTo(current.version());
                run(connection, "CREATE TABLE t (a INT)");
                assertThat(number(connection, "SELECT COUNT(*) FROM t")).isZero();
            }
        }
        assertThat(names()).isEmpty();
    }

    private static List<String> names() {
        return new Administrator(
                        database -> Servers.postgres().getPostgresDatabase().getConnection())
                .names(Tenancy.of(Dialect.POSTGRESQL).named());
    }
}
