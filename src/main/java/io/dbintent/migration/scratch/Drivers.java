package io.dbintent.migration.scratch;

import io.dbintent.database.DatabaseException;
import io.dbintent.database.DatabaseException.Kind;
import io.dbintent.database.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Connections by URL, with a clear word about the artifact that holds the driver. */
final class Drivers {

    private static final String NO_SUITABLE_DRIVER = "08001";

    private Drivers() {}

    static Connection connect(String url, String artifact) throws SQLException {
        return connect(url, new Properties(), artifact);
    }

    static Connection connect(String url, Properties properties, String artifact) throws SQLException {
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            if (NO_SUITABLE_DRIVER.equals(e.getSQLState())
                    && String.valueOf(e.getMessage()).contains("suitable")) {
                throw missing("A scratch database needs a driver that is not on the classpath.", artifact, e);
            }
            throw e;
        }
    }

    static void require(String className, String fact, String artifact) {
        try {
            Class.forName(className, false, Drivers.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw missing(fact, artifact, e);
        }
    }

    private static DatabaseException missing(String fact, String artifact, Exception cause) {
        return new DatabaseException(
                Kind.OTHER, fact + " Add the dependency " + artifact + ".", Databases.withoutSecrets(cause));
    }
}
