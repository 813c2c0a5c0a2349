package io.dbintent.migration.rehearsal;

import io.dbintent.database.Database;
import io.dbintent.database.Databases;
import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import io.dbintent.sql.Dialect;
import io.dbintent.testing.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A rehearsal on real rows of MariaDB")
class MariaDbRowSampleIT extends RowSampleContract {

    @Override
    Database database(String script) throws SQLException {
        EmbeddedMariaDb server = Servers.mariaDb();
        try (Connection connection = server.owner().getConnection()) {
            run(
                    connection,
                    Dialect.MARIADB,
                    "DROP TABLE IF EXISTS orders; DROP TABLE IF EXISTS customer; DROP TABLE IF EXISTS country;");
            run(connection, Dialect.MARIADB, script);
        }
        return Databases.open(server.settings(Duration.ofSeconds(60), 2));
    }

    @Override
    ScratchServer server() {
        return ScratchServers.embeddedMariaDb();
    }
}
