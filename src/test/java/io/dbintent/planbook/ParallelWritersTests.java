package io.dbintent.planbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Several writers of one plan file")
class ParallelWritersTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("in several processes lose nothing, and a reader never sees half a file")
    void processes() throws IOException, InterruptedException {
        Path file = folder.resolve("shared.yaml");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            RecordingProcess.class.getName(),
                            file.toString(),
                            "process " + i,
                            "25")
                    .inheritIO()
                    .start());
        }
        Planbook book = new Planbook(file, "shared.yaml", "io.example.SharedTest");
        int seen = 0;
        while (processes.stream().anyMatch(Process::isAlive)) {
            int now = book.plans().size();
            assertThat(now).isGreaterThanOrEqualTo(seen);
            seen = now;
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(book.plans()).hasSize(75);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    @DisplayName("in several threads lose nothing")
    void threads() throws IOException, InterruptedException {
        Path file = folder.resolve("shared.yaml");
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "thread " + i;
            threads.add(new Thread(() -> RecordingProcess.main(new String[] {file.toString(), name, "20"})));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(new Planbook(file, "shared.yaml", "io.example.SharedTest").plans())
                .hasSize(80);
        assertThat(leftovers()).isEmpty();
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(".tmp")).toList();
        }
    }
}
