package io.dbintent.testing;

import io.dbintent.database.EmbeddedMariaDb;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Database servers that all tests of a JVM share, each started when first asked for and stopped with the JVM. */
public final class Servers {

    private static @Nullable EmbeddedMariaDb mariaDb;
    private static @Nullable EmbeddedPostgres postgres;

    private Servers() {}

    public static synchronized EmbeddedMariaDb mariaDb() {
        if (mariaDb == null) {
            mariaDb = EmbeddedMariaDb.start(List.of());
        }
        return mariaDb;
    }

    public static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL did not start.", e);
            }
        }
        return postgres;
    }
}
