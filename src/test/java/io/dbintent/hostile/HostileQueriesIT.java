package io.dbintent.hostile;

import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.fixture.RealMySql;
import io.dbintent.sql.Dialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Hostile queries")
class HostileQueriesIT {

    @Nested
    @DisplayName("on MariaDB")
    class OnMariaDb extends HostileContract {

        private final EmbeddedMariaDb server = EmbeddedMariaDb.start(List.of());
        private final Target target = new MySqlFamily(Dialect.MARIADB, server.owner(), server.schema());

        @AfterAll
        void stop() {
            server.close();
        }

        @Override
        Target target() {
            return target;
        }
    }

    @Nested
    @DisplayName("on MySQL")
    class OnMySql extends HostileContract {

        @RegisterExtension
        static final RealMySql MYSQL = new RealMySql();

        private final Target target = new MySqlFamily(Dialect.MYSQL, MYSQL.dataSource(), MYSQL.database());

        @Override
        Target target() {
            return target;
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres extends HostileContract {

        private final EmbeddedPostgres server = started();
        private final Target target = new Postgres(server.getPostgresDatabase());

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @AfterAll
        void stop() throws IOException {
            server.close();
        }

        @Override
        Target target() {
            return target;
        }
    }

    @Nested
    @DisplayName("on SQLite")
    class OnSqlite extends HostileContract {

        @Override
        Target target() {
            return new Sqlite(folder.resolve("attacked.db"));
        }
    }

    @Nested
    @DisplayName("on H2")
    class OnH2 extends HostileContract {

        @Override
        Target target() {
            return new H2("attacked");
        }
    }
}
