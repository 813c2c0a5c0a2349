package io.dbintent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with the plans of one test class, and a terminal in it. */
abstract class PlansFolder {

    @TempDir
    Path folder = Path.of("");

    Terminal terminal = terminal();

    private final String book;

    PlansFolder(String book) {
        this.book = book;
    }

    @BeforeEach
    void book() throws IOException {
        terminal = terminal();
        Files.createDirectories(folder.resolve("plans"));
        Files.writeString(folder.resolve("plans/AgentsTest.yaml"), book);
    }

    final Terminal terminal() {
        return new Terminal(
                (sources, learn) -> {
                    throw new AssertionError("No engine is needed.");
                },
                folder);
    }
}
