package io.dbintent.migration.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dbintent.database.DatabaseException;
import io.dbintent.sql.Dialect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A server's version")
class ServerVersionTests {

    @Test
    @DisplayName("stands for others of its release only")
    void standsFor() {
        ServerVersion mariaDb = ServerVersion.of(Dialect.MARIADB, "11.4.5-MariaDB");
        assertThat(mariaDb.standsFor(ServerVersion.of(Dialect.MARIADB, "11.4.9-MariaDB")))
                .isTrue();
        assertThat(mariaDb.standsFor(ServerVersion.of(Dialect.MARIADB, "11.8.1-MariaDB")))
                .isFalse();
        assertThat(mariaDb.standsFor(ServerVersion.of(Dialect.MYSQL, "11.4.5"))).isFalse();
        ServerVersion postgres = ServerVersion.of(Dialect.POSTGRESQL, "18.6 (Debian 18.6-1)");
        assertThat(postgres.standsFor(ServerVersion.of(Dialect.POSTGRESQL, "18.1")))
                .isTrue();
        assertThat(postgres.standsFor(ServerVersion.of(Dialect.POSTGRESQL, "15.18")))
                .isFalse();
    }

    @Test
    @DisplayName("of a product that is not embedded is refused, never replaced by a relative")
    void refused() {
        assertThatThrownBy(() -> ScratchServers.like(ServerVersion.of(Dialect.MYSQL, "8.4.6")))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("No scratch database of MySQL 8.4 can be had: none is embedded, and another release would"
                        + " tell something else. Name a server of MySQL 8.4 whose account may create databases, put the"
                        + " binaries of that release on the classpath, or use a container.");
    }
}
