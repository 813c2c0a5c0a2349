package io.dbintent.planbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.database.Database;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.Databases;
import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.database.SqlScript;
import io.dbintent.evidence.Outcome;
import io.dbintent.evidence.RowsAlone;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Intent;
import io.dbintent.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@DisplayName("An exported test")
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ExportedTestsIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Path folder;

    ExportedTestsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @DisplayName("agrees with dbintent on every kind of expectation, on SQLite")
    void sqlite() throws Exception {
        agrees(settings("jdbc:sqlite:" + folder.resolve("items.db")), true);
    }

    @Test
    @DisplayName("agrees with dbintent on every kind of expectation, on H2")
    void h2() throws Exception {
        agrees(settings("jdbc:h2:mem:exported;DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=TRUE"), true);
    }

    @Test
    @DisplayName("agrees with dbintent on every kind of expectation, on MariaDB with its collation")
    void mariaDb() throws Exception {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(
                List.of(new SqlScript("items.sql", "CREATE DATABASE items;\nUSE items;\n" + ExportClaims.SCRIPT)));
        try {
            agrees(server.settings(LIMIT, 2), false);
        } finally {
            server.close();
        }
    }

    private static DatabaseSettings settings(String url) {
        return new DatabaseSettings(url, null, null, LIMIT, 2);
    }

    private void agrees(DatabaseSettings settings, boolean fill) throws Exception {
        if (fill) {
            fill(settings.url());
        }
        List<Claim> claims = ExportClaims.all();
        Map<String, String> expected = new TreeMap<>();
        List<ExportedTest> tests = new ArrayList<>();
        try (Database database = Databases.open(settings)) {
            for (Claim claim : claims) {
                String method = "claim_" + tests.size();
                tests.add(new ExportedTest(
                        method, Intent.of(claim.text()), database.dialect(), new Plan(List.of(claim), "test")));
                expected.put(method, RowsAlone.of(claim, database) + " " + claim.expectation() + " " + claim.sql());
            }
        }
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        expected.values().forEach(words -> outcomes.merge(outcome(words), 1L, Long::sum));
        assertThat(outcomes.keySet()).as("what the claims come to").containsExactlyInAnyOrder(Outcome.values());
        assertThat(disagreements(
                        new JdbcTestSource("exported", "PlainTest", tests).text(), "PlainTest", settings, expected))
                .isEmpty();
        assertThat(disagreements(
                        new AssertJDbTestSource("exported", "AssertJTest", tests).text(),
                        "AssertJTest",
                        settings,
                        expected))
                .isEmpty();
    }

    private static Outcome outcome(String words) {
        return Outcome.valueOf(words.substring(0, words.indexOf(' ')));
    }

    private List<String> disagreements(
            String source, String name, DatabaseSettings settings, Map<String, String> expected)
            throws IOException, ClassNotFoundException {
        CompiledSource.compile("exported." + name, source, folder);
        set("jdbc.url", settings.url());
        set("jdbc.user", settings.user());
        set("jdbc.password", settings.password());
        List<String> disagreements = new ArrayList<>();
        try {
            Map<String, String> thrown = CompiledSource.run("exported." + name, folder);
            assertThat(thrown).hasSameSizeAs(expected);
            expected.forEach((method, words) -> {
                String got = thrown.getOrDefault(method, "it did not run");
                if (!agree(outcome(words), got)) {
                    disagreements.add(words + " -> " + got);
                }
            });
        } finally {
            List.of("jdbc.url", "jdbc.user", "jdbc.password").forEach(System::clearProperty);
        }
        return disagreements;
    }

    /** AssertJ-DB's own failures do not tell a contradiction from what cannot be decided. */
    private static boolean agree(Outcome outcome, String thrown) {
        boolean assertJ = thrown.startsWith("java.lang.AssertionError:");
        return switch (outcome) {
            case HOLDS -> thrown.isEmpty();
            case VIOLATED -> thrown.contains("Not so: ") || assertJ;
            case UNCOMPARABLE, EMPTY -> thrown.contains("Cannot be decided: ") || assertJ;
        };
    }

    private static void set(String name, @Nullable String value) {
        if (value != null) {
            System.setProperty(name, value);
        }
    }

    private static void fill(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String one : ExportClaims.SCRIPT.split(";\n", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }
}
