package io.dbintent.migration.requests;

import io.dbintent.testing.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Fresh copies of the set's schemas and rows in one product. */
enum Rig {
    SQLITE("sqlite"),
    POSTGRESQL("postgresql"),
    MARIADB("mariadb"),
    MYSQL("mysql");

    private static final String MYSQL_URL = System.getProperty("dbintent.it.mysql.url", "");
    private static int copies;

    private final String dialect;

    Rig(String dialect) {
        this.dialect = dialect;
    }

    String dialect() {
        return dialect;
    }

    boolean isMySqlFamily() {
        return this == MARIADB || this == MYSQL;
    }

    /** Why nothing can be measured here; empty if it can. */
    String missing() {
        return this == MYSQL && MYSQL_URL.isEmpty() ? "no MySQL server: dbintent.it.mysql.url is not set" : "";
    }

    /** A connection to a database of its own; closing it through {@link #drop} leaves nothing behind. */
    Connection fresh(RequestSet set, String schema) throws SQLException {
        String database = "requests_" + ProcessHandle.current().pid() + "_" + ++copies;
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
                connection = mysql();
                run(connection, "CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
                connection.setCatalog(database);
            }
        }
        String script = set.text(schema + "." + (isMySqlFamily() ? "mysql" : dialect) + ".sql");
        for (String statement : script.split(";\\R", -1)) {
            if (!statement.isBlank()) {
                run(connection, statement.strip().replaceAll(";$", ""));
            }
        }
        return connection;
    }

    private Connection mysql() throws SQLException {
        return this == MARIADB
                ? Servers.mariaDb().owner().getConnection()
                : DriverManager.getConnection(
                        MYSQL_URL,
                        System.getProperty("dbintent.it.mysql.user", "root"),
                        System.getProperty("dbintent.it.mysql.password", ""));
    }

    private static Connection postgres(String database) throws SQLException {
        return DriverManager.getConnection(Servers.postgres().getJdbcUrl("postgres", database));
    }

    void drop(Connection connection) throws SQLException {
        if (isMySqlFamily()) {
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
