package io.dbintent.migration.inspect;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the schema that a connection works in, in full detail, from the server's own catalog. */
public final class SchemaInspector {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");

    private final ServerKind server;

    private SchemaInspector(ServerKind server) {
        this.server = server;
    }

    /**
     * An inspector for the product at the other end.
     *
     * @throws UnsupportedProductException for a product whose catalog is not read: all but MySQL, MariaDB, PostgreSQL, SQLite
     */
    public static SchemaInspector of(Connection connection) throws SQLException {
        ServerKind server = serverOf(connection);
        switch (server.dialect()) {
            case MYSQL, MARIADB, POSTGRESQL, SQLITE -> {
                return new SchemaInspector(server);
            }
            default ->
                throw new UnsupportedProductException("The catalog of " + server.dialect()
                        + " is not read. Use MySQL, MariaDB, PostgreSQL or SQLite.");
        }
    }

    /** The product and version at the other end of a connection. */
    public static ServerKind serverOf(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String version = metadata.getDatabaseProductVersion();
        Dialect dialect = Dialect.ofProduct(metadata.getDatabaseProductName(), version);
        // On old protocols a MariaDB's version begins with 5.5.5-.
        Matcher matcher = VERSION.matcher(version.replaceFirst("^5\\.5\\.5-", ""));
        return matcher.find()
                ? new ServerKind(dialect, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : new ServerKind(dialect, metadata.getDatabaseMajorVersion(), metadata.getDatabaseMinorVersion());
    }

    /** The product that is read. */
    public ServerKind server() {
        return server;
    }

    /** All that the schema holds now. */
    public SchemaDefinition read(Connection connection) throws SQLException {
        return switch (server.dialect()) {
            case POSTGRESQL -> new PostgresInspector(connection, server).read();
            case SQLITE -> new SqliteInspector(connection, server).read();
            default -> new MySqlInspector(connection, server).read();
        };
    }
}
