package io.dbintent.migration.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scratch database in a container")
class ContainerScratchIT {

    @Test
    @DisplayName("is made on the server that Testcontainers starts")
    void made() throws SQLException {
        String url = System.getProperty("dbintent.it.container.url", "");
        assumeTrue(
                !url.isEmpty(),
                "no image that Testcontainers can start by a URL: -Ddbintent.it.container.url=jdbc:tc:... is not set");
        try (ScratchServer server = ScratchServers.container(url);
                ScratchDatabase database = server.create();
                Connection connection = database.connect()) {
            assertThat(server.version().product()).isEqualTo(Dialect.MYSQL);
            ScratchServerContract.run(connection, "CREATE TABLE t (a INT)");
        }
    }
}
