package io.dbintent.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A JVM of its own that makes a scratch database beside the user's, says so, and is busy in it until it is ended. */
final class EndlessScratch {

    static final String PASSWORD = "DBINTENT_TEST_PASSWORD";

    private EndlessScratch() {}

    /**
     * Runs until it is ended.
     *
     * @param arguments the URL, the user and the statement that takes long; the password is in the environment
     */
    public static void main(String[] arguments) throws SQLException {
        String password = System.getenv().getOrDefault(PASSWORD, "");
        try (ScratchServer server = ScratchServers.beside(arguments[0], arguments[1], password);
                ScratchDatabase database = server.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (a INT)");
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO t VALUES (1)");
            System.out.println(database.name());
            statement.execute(arguments[2]);
        }
    }
}
