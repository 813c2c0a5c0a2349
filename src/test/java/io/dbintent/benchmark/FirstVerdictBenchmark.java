package io.dbintent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The first verdict, from the start of the JVM, on a cold embedded MariaDB")
class FirstVerdictBenchmark {

    private static final int TIMES = 3;

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("is there within seconds, with the server's files unpacked before or not")
    void firstVerdict() throws IOException, InterruptedException {
        List<Long> unpacking = new ArrayList<>();
        List<Long> unpacked = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Path cache = Files.createDirectories(folder.resolve("cache" + i));
            unpacking.add(run(cache, "cold" + i));
            unpacked.add(run(cache, "warm" + i));
        }
        Figures.print("first-verdict.unpacking", "%s ms, median %.0f ms", unpacking, Figures.quantile(unpacking, 0.5));
        Figures.print("first-verdict.unpacked", "%s ms, median %.0f ms", unpacked, Figures.quantile(unpacked, 0.5));
    }

    private long run(Path cache, String knowledge) throws IOException, InterruptedException {
        List<String> lines = Jvm.run(
                List.of("-Xmx256m"),
                Map.of("XDG_CACHE_HOME", cache.toString()),
                FirstVerdictRun.class,
                folder.resolve(knowledge).toString());
        String[] words = lines.stream()
                .filter(line -> line.startsWith(FirstVerdictRun.MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(String.join("\n", lines)))
                .split(" ", -1);
        assertThat(words[2]).isEqualTo("PASS");
        return Long.parseLong(words[1]);
    }
}
