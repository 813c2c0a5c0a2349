package io.dbintent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.database.SqlScript;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The start of a suite")
class StartupBenchmark {

    private static final int PAIRS = 7;

    @Test
    @DisplayName("with plans takes little more than with JDBC")
    void first(@TempDir Path folder) throws IOException, InterruptedException {
        SqlScript agents = new SqlScript("agents", """
                CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(60) NOT NULL);
                INSERT INTO agents VALUES (1, 'John Doe'), (2, 'Jane Smith'), (3, 'Ann Other');
                """);
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(List.of(agents))) {
            DatabaseSettings settings = server.settings(Duration.ofSeconds(30), 2);
            run("record", settings, folder);
            List<Long> jdbc = new ArrayList<>();
            List<Long> replay = new ArrayList<>();
            for (int pair = 0; pair < PAIRS; pair++) {
                jdbc.add(run("jdbc", settings, folder));
                replay.add(run("replay", settings, folder));
            }
            double without = Figures.quantile(jdbc, 0.5);
            double with = Figures.quantile(replay, 0.5);
            Figures.print(
                    "planbook.startup",
                    "%.0f ms more at the median of %d pairs: %.0f ms by plan, %.0f ms by JDBC",
                    with - without,
                    PAIRS,
                    with,
                    without);
        }
    }

    private static long run(String mode, DatabaseSettings settings, Path folder)
            throws IOException, InterruptedException {
        List<String> lines = Jvm.run(
                List.of(),
                Map.of("CI", ""),
                StartupRun.class,
                mode,
                settings.url(),
                String.valueOf(settings.user()),
                String.valueOf(settings.password()),
                folder.toString());
        String line = lines.stream()
                .filter(text -> text.startsWith(StartupRun.MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(String.join("\n", lines)));
        String[] words = line.substring(StartupRun.MARK.length()).split(" ", -1);
        assertThat(words[1]).as(line).isEqualTo("PASS");
        if (mode.equals("replay")) {
            assertThat(line).endsWith("HIT");
        }
        return Long.parseLong(words[0]);
    }
}
