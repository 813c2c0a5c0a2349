package io.dbintent.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A temporary folder with a server in it")
class FolderClaimTests {

    @TempDir
    private Path root = Path.of("");

    @Test
    @DisplayName("is deleted by the next run if its JVM was killed, and its process is stopped")
    void left() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(root.resolve("server-1"));
        Process process = new ProcessBuilder(
                        java(), "-cp", System.getProperty("java.class.path"), Waiting.class.getName())
                .start();
        FolderClaim claim = FolderClaim.on(folder);
        claim.runs(process);
        // As the operating system does when a JVM is killed: the lock is free, all else stays.
        claim.close();
        FolderClaim.sweep(folder, "server-");
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.exists(folder)).isFalse();
    }

    @Test
    @DisplayName("is left alone while it is ours, and if nobody ever claimed it")
    void kept() throws IOException {
        Path ours = Files.createDirectory(root.resolve("server-1"));
        Path strange = Files.createDirectory(root.resolve("server-2"));
        try (FolderClaim claim = FolderClaim.on(ours)) {
            FolderClaim.sweep(ours, "server-");
            assertThat(claim).isNotNull();
        }
        assertThat(Files.exists(ours)).isTrue();
        assertThat(Files.exists(strange)).isTrue();
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /** A process that does not end of itself. */
    static final class Waiting {
        private Waiting() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread.currentThread().join();
        }
    }
}
