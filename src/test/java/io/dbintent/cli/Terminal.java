package io.dbintent.cli;

import io.dbintent.config.Sources;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs commands with an engine of the test's own, and keeps what they print. */
final class Terminal {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Main main;

    Terminal(Asker.Opening opening, Path directory) {
        main = new Main(opening, Sources.of(Map.of(), Map.of(), directory), out, err, steps -> {});
    }

    int run(String... arguments) {
        return main.run(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return out().lines().toList();
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
