package io.dbintent.migration.scratch;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.sql.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which product a server is and of which release, so that a rehearsal never takes one for another. It is what a running
 * server says of itself; which product's rules are meant, with or without a server, is a matter of the change package.
 *
 * @param product the product, told apart by what the server says, not by its driver
 * @param major the first number of the version
 * @param minor the second number; 0 if there is none
 * @param text the version as the server spells it
 */
public record ServerVersion(Dialect product, int major, int minor, String text) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?");

    /** Asks the server behind a connection. */
    public static ServerVersion of(Connection connection) {
        try {
            String name = connection.getMetaData().getDatabaseProductName();
            // Older MariaDBs put 5.5.5- before their version for old replicas.
            String text = Dialect.ofProduct(name).isMySqlFamily()
                    ? version(connection).replaceFirst("^5\\.5\\.5-", "")
                    : connection.getMetaData().getDatabaseProductVersion();
            return of(Dialect.ofProduct(name, text), text);
        } catch (SQLException e) {
            throw new DatabaseException(
                    Kind.CONNECTION, "The server does not say which version it is: " + e.getMessage(), e);
        }
    }

    /** Reads a version text such as {@code 11.4.5-MariaDB} or {@code 15.18 (Debian)}. */
    public static ServerVersion of(Dialect product, String text) {
        Matcher matcher = NUMBERS.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("The version '" + text + "' of " + product + " holds no number.");
        }
        String minor = matcher.group(2);
        return new ServerVersion(
                product, Integer.parseInt(matcher.group(1)), minor == null ? 0 : Integer.parseInt(minor), text);
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT VERSION()")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /**
     * True if what is seen on this server holds for the other. MySQL and MariaDB change DDL between releases of two
     * numbers, such as 8.0 and 8.4; the others between releases of one.
     */
    public boolean standsFor(ServerVersion other) {
        return product == other.product && major == other.major && (!product.isMySqlFamily() || minor == other.minor);
    }

    /** Product and release as people write it, such as {@code MariaDB 11.4} or {@code PostgreSQL 15}. */
    public String release() {
        return productName() + " " + major + (product.isMySqlFamily() ? "." + minor : "");
    }

    private String productName() {
        return switch (product) {
            case MYSQL -> "MySQL";
            case MARIADB -> "MariaDB";
            case POSTGRESQL -> "PostgreSQL";
            case SQLITE -> "SQLite";
            case H2 -> "H2";
            case ORACLE -> "Oracle";
            case SQLSERVER -> "SQL Server";
            case GENERIC -> "an unknown product";
        };
    }

    @Override
    public String toString() {
        return productName() + " " + text;
    }
}
