package io.dbintent.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.database.SqlScript;
import java.time.Duration;
import java.util.List;

/** Chinook and Northwind on an embedded MariaDB, read through a pool. */
final class KnownDatabases implements AutoCloseable {

    private static final List<String> SCRIPTS =
            List.of("Chinook_MySql.sql", "northwind-1-schema.sql", "northwind-2-data.sql");

    private final EmbeddedMariaDb server = EmbeddedMariaDb.start(SCRIPTS.stream()
            .map(script -> SqlScript.ofFile(KnownTruth.database(script)))
            .toList());

    /** A pool on one of them; close it. */
    HikariDataSource pool(String schema) {
        DatabaseSettings settings = server.settings(Duration.ofSeconds(30), 4);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(settings.url().substring(0, settings.url().lastIndexOf('/') + 1) + schema);
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(4);
        return pool;
    }

    @Override
    public void close() {
        server.close();
    }
}
