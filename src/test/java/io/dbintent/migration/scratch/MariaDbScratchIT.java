package io.dbintent.migration.scratch;

import static org.assertj.core.api.Assertions.assertThat;

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

@DisplayName("A scratch database on MariaDB")
class MariaDbScratchIT extends ScratchServerContract {

    @Override
    ScratchServer open() {
        return ScratchServers.like(ServerVersion.of(io.dbintent.sql.Dialect.MARIADB, "11.4.2-MariaDB"));
    }

    @Override
    List<String> escapes(ScratchDatabase other, Path file) {
        return List.of(
                "CREATE TABLE `" + other.name() + "`.t (a INT)",
                "CREATE DATABASE elsewhere",
                "DROP DATABASE `" + other.name() + "`",
                "SELECT 1 INTO OUTFILE '" + file + "'",
                "SELECT LOAD_FILE('/etc/passwd') FROM mysql.user",
                "SET GLOBAL max_connections = 7",
                "CREATE USER somebody",
                "GRANT ALL ON *.* TO somebody",
                "CREATE FUNCTION metaphon RETURNS STRING SONAME 'udf_example.so'");
    }

    @Test
    @DisplayName("is dropped by the next run if a crash left it, and only then")
    void leftovers() throws SQLException {
        Administrator.Login login = database -> Servers.mariaDb().owner().getConnection();
        Clock past = Clock.fixed(Instant.now().minus(AccountServer.LEFTOVER_AGE).minusSeconds(60), ZoneOffset.UTC);
        // Never closed, as after a crash.
        String old = AccountServer.on(login, past, () -> {}).create().name();
        try (ScratchServer next = AccountServer.on(login, Clock.systemUTC(), () -> {});
                ScratchDatabase current = next.create()) {
            assertThat(names()).doesNotContain(old).contains(current.name());
            try (ScratchServer third = AccountServer.on(login, Clock.systemUTC(), () -> {})) {
                assertThat(third.version().major()).isEqualTo(11);
                assertThat(names()).contains(current.name());
            }
        }
        assertThat(names()).isEmpty();
    }

    private static List<String> names() throws SQLException {
        try (Connection connection = Servers.mariaDb().owner().getConnection()) {
            return new Administrator(database -> Servers.mariaDb().owner().getConnection())
                    .names(Tenancy.of(ServerVersion.of(connection).product()).named());
        }
    }
}
