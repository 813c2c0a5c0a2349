package io.dbintent.migration.requests;

import io.dbintent.testing.Servers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** Fresh copies of the set's schemas and rows in one product. */
enum Rig {
    SQLITE("sqlite"),
    POSTGRESQL("postgresql"),
    MARIADB("mariadb");

    private static int copies;

    private final String dialect;

    Rig(String dialect) {
        this.dialect = dialect;
    }

    String dialect() {
        return dialect;
    }

    /** A connection to a database of its own; closing it through {@link #drop} leaves nothing behind. */
    Connection fresh(String schema) throws SQLException {
        String database = "requests_" + ++copies;
        Connection connection;
        switch (this) {
            case SQLITE -> connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            case POSTGRESQL -> {
                try (Connection admin = postgres("postgres")) {
                    run(admin, "CREATE DATABASE " + database);
                }
                connection = postgres(database);
            }
            default -> {
                try (Connection admin = Servers.mariaDb().owner().getConnection()) {
                    run(admin, "CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
                }
                connection = Servers.mariaDb().owner().getConnection();
                connection.setCatalog(database);
            }
        }
        String file = schema + "." + (this == MARIADB ? "mysql" : dialect) + ".sql";
        try (InputStream in = Objects.requireNonNull(Rig.class.getResourceAsStream(file), file)) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String statement : script.split(";\\R", -1)) {
                if (!statement.isBlank()) {
                    run(connection, statement.strip().replaceAll(";$", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connection;
    }

    private static Connection postgres(String database) throws SQLException {
        return DriverManager.getConnection(Servers.postgres().getJdbcUrl("postgres", database));
    }

    void drop(Connection connection) throws SQLException {
        if (this == MARIADB) {
            run(connection, "DROP DATABASE " + connection.getCatalog());
        }
        String database = this == POSTGRESQL ? connection.getCatalog() : "";
        connection.close();
        if (this == POSTGRESQL) {
            try (Connection admin = postgres("postgres")) {
                run(admin, "DROP DATABASE " + database + " WITH (FORCE)");
            }
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
