package io.dbintent.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The program of a JVM that makes one assertion on a running server, by JDBC or by a plan, and says how long that took. */
final class StartupRun {

    static final String MARK = "MILLISECONDS ";
    static final String INTENT = "verify that John Doe is one of the agents";

    private StartupRun() {}

    /**
     * Runs the program.
     *
     * @param arguments {@code jdbc} or a mode of the planbook; URL, user and password; a folder
     */
    public static void main(String[] arguments) throws SQLException, IOException {
        String verdict = arguments[0].equals("jdbc") ? jdbc(arguments) : plan(arguments);
        long took = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(MARK + took + " " + verdict);
    }

    private static String jdbc(String[] arguments) throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(arguments[1]);
            pool.setUsername(arguments[2]);
            pool.setPassword(arguments[3]);
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
                statement.setQueryTimeout(30);
                try (ResultSet rows = statement.executeQuery("SELECT id FROM agents WHERE name = 'John Doe'")) {
                    String verdict = rows.next() ? "PASS" : "FAIL";
                    connection.rollback();
                    return verdict;
                }
            }
        }
    }

    private static String plan(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[4]);
        try (DbIntentContext db = DbIntent.builder()
                .planFileOf("io.example.AgentsTest")
                .set("url", arguments[1])
                .set("user", arguments[2])
                .set("password", arguments[3])
                .set("planbook", arguments[0])
                .set("planbook.directory", Files.createDirectories(folder).toString())
                .set("knowledge.directory", folder.toString())
                .set("log.console", "false")
                .set("log.file", "off")
                .open()) {
            var result = db.executeByIntent(INTENT);
            return result.verdict() + " " + result.plan().name();
        }
    }
}
