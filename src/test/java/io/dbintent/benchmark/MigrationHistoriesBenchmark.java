package io.dbintent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.inspect.SchemaInspector;
import io.dbintent.migration.simulate.SchemaComparison;
import io.dbintent.migration.simulate.SchemaComparison.Texts;
import io.dbintent.migration.simulate.SchemaDifference;
import io.dbintent.migration.simulate.Simulated;
import io.dbintent.migration.simulate.Simulation;
import io.dbintent.testing.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Published migration histories, simulated and run")
@TestInstance(Lifecycle.PER_CLASS)
class MigrationHistoriesBenchmark {

    private static final Path FOLDER =
            Path.of(System.getProperty("dbintent.it.bench", "../shared/bench")).resolve("migrations");

    private final StringBuilder report = new StringBuilder();
    private int steps;
    private int agreed;

    @ParameterizedTest(name = "{0} on {2}")
    @CsvSource({
        "mattermost, mysql, mysql",
        "mattermost, mysql, mariadb",
        "mattermost, postgres, postgres",
        "authelia, mysql, mysql",
        "authelia, mysql, mariadb",
        "authelia, postgres, postgres",
        "authelia, sqlite, sqlite"
    })
    @DisplayName("end as the simulation says, step by step")
    void history(String name, String folder, String server) throws SQLException, IOException {
        Path scripts = FOLDER.resolve(name).resolve(folder);
        Assumptions.assumeTrue(
                Files.isDirectory(scripts), "no histories at " + FOLDER + "; -Ddbintent.it.bench names another place");
        Assumptions.assumeTrue(
                !server.equals("mysql") || System.getProperty("dbintent.it.mysql.url") != null,
                "no MySQL server: -Ddbintent.it.mysql.url names one");
        steps = 0;
        agreed = 0;
        report.setLength(0);
        List<Path> ups = files(scripts, ".up.sql");
        try (Connection connection = connect(server)) {
            for (Path up : ups) {
                step(connection, up);
            }
            for (int i = ups.size() - 1; i >= 0; i--) {
                step(connection, Path.of(ups.get(i).toString().replace(".up.sql", ".down.sql")));
            }
        }
        Path target = Files.createDirectories(Path.of("target", "benchmarks"));
        Files.writeString(target.resolve("history-" + name + "-" + server + ".txt"), report);
        Figures.print(
                "migrations." + name + "." + server,
                "%d of %d steps simulated to the server's schema (%.1f %%)",
                agreed,
                steps,
                100.0 * agreed / steps);
        assertThat(agreed).isGreaterThanOrEqualTo(steps * 95 / 100);
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    private void step(Connection connection, Path file) throws SQLException, IOException {
        SchemaInspector inspector = SchemaInspector.of(connection);
        SchemaDefinition before = inspector.read(connection);
        String script = Files.readString(file);
        DdlReader reader = DdlReader.of(inspector.server());
        // The server's tables were just built; what rows they have was written by the migrations themselves.
        Simulated simulated = new Simulation(reader, Simulation.Rows.NONE).run(before, script);
        String failure = run(connection, script, reader);
        SchemaDefinition after = inspector.read(connection);
        List<SchemaDifference> differences =
                SchemaComparison.differences(after, simulated.after(), inspector.server(), Texts.PRESENCE_ONLY);
        boolean sameEnd = failure.isEmpty() == simulated.refused().isEmpty();
        boolean agrees =
                differences.isEmpty() && sameEnd && simulated.undecided().isEmpty();
        steps++;
        agreed += agrees ? 1 : 0;
        if (!agrees) {
            report.append(file.getFileName()).append("\n  server: ").append(failure);
            simulated.refused().ifPresent(s -> report.append("\n  refused: ")
                    .append(s.reason())
                    .append(" :: ")
                    .append(s.statement().text().lines().findFirst().orElse("")));
            simulated.undecided().forEach(s -> report.append("\n  undecided: ").append(s.reason()));
            differences.forEach(difference -> report.append("\n  ").append(difference));
            report.append('\n');
        }
    }

    /** Runs a script; returns what the server said against it. */
    private static String run(Connection connection, String script, DdlReader reader) throws SQLException {
        List<String> parts = new ArrayList<>();
        reader.read(script).statements().forEach(statement -> parts.add(statement.text()));
        try (Statement statement = connection.createStatement()) {
            for (String part : parts) {
                boolean rows = statement.execute(part);
                while (rows || statement.getUpdateCount() != -1) {
                    rows = statement.getMoreResults();
                }
            }
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Connection connect(String server) throws SQLException {
        switch (server) {
            case "postgres" -> {
                Connection connection = Servers.postgres().getPostgresDatabase().getConnection();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("DROP SCHEMA public CASCADE");
                    statement.execute("CREATE SCHEMA public");
                }
                return connection;
            }
            case "sqlite" -> {
                return DriverManager.getConnection("jdbc:sqlite::memory:");
            }
            default -> {
                return mysql(server);
            }
        }
    }

    private static Connection mysql(String server) throws SQLException {
        Connection connection = server.equals("mysql")
                ? DriverManager.getConnection(
                        System.getProperty("dbintent.it.mysql.url") + "?allowMultiQueries=true",
                        System.getProperty("dbintent.it.mysql.user"),
                        System.getProperty("dbintent.it.mysql.password"))
                : Servers.mariaDb().owner().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS history_bench");
            statement.execute("CREATE DATABASE history_bench CHARACTER SET utf8mb4");
            statement.execute("USE history_bench");
        }
        connection.setCatalog("history_bench");
        return connection;
    }
}
