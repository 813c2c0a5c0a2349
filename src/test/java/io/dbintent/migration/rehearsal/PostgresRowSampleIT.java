package io.dbintent.migration.rehearsal;

import io.dbintent.database.Database;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.Databases;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.scratch.ScratchServers;
import io.dbintent.sql.Dialect;
import io.dbintent.testing.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A rehearsal on real rows of PostgreSQL")
class PostgresRowSampleIT extends RowSampleContract {

    @Override
    Database database(String script) throws SQLException {
        try (Connection connection = Servers.postgres().getPostgresDatabase().getConnection()) {
            run(connection, Dialect.POSTGRESQL, "DROP DATABASE IF EXISTS sampled; CREATE DATABASE sampled");
        }
        try (Connection connection =
                Servers.postgres().getDatabase("postgres", "sampled").getConnection()) {
            run(connection, Dialect.POSTGRESQL, script);
        }
        return Databases.open(new DatabaseSettings(
                Servers.postgres().getJdbcUrl("postgres", "sampled"), "postgres", "", Duration.ofSeconds(60), 2));
    }

    @Override
    ScratchServer server() {
        return ScratchServers.beside(Servers.postgres().getJdbcUrl("postgres", "postgres"), "postgres", "");
    }
}
