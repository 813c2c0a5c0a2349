package io.dbintent.benchmark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The built-in engine's memory on a schema of 280 tables")
class EngineMemoryBenchmark {

    @TempDir
    private Path knowledge = Path.of("");

    @ParameterizedTest(name = "embeddings {0}")
    @ValueSource(strings = {"bge", "none"})
    void memory(String embeddings) throws IOException, InterruptedException {
        assumeTrue(LargeSchema.isThere(), LargeSchema::absence);
        List<String> options = List.of(
                "-Xmx192m",
                "-D" + KnownTruth.PROPERTY + "=" + KnownTruth.bench().toAbsolutePath());
        List<String> lines = Jvm.run(options, Map.of(), EngineMemoryRun.class, embeddings, knowledge.toString());
        String[] words = lines.stream()
                .filter(line -> line.startsWith(EngineMemoryRun.MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(String.join("\n", lines)))
                .split(" ", -1);
        Figures.print(
                "engine.memory." + embeddings,
                "live heap after collection %.1f MB, process %.0f MB (with -Xmx192m, database server apart)",
                Long.parseLong(words[1]) / 1e6,
                Long.parseLong(words[2]) / 1024.0);
    }
}
