package io.dbintent.benchmark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.database.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same measurement on a schema of a few tables and on one of hundreds. */
abstract class SmallAndLarge {

    @Test
    @DisplayName("on a small schema")
    void small() throws IOException {
        assumeTrue(Files.isRegularFile(KnownTruth.folder().resolve("visible.jsonl")), KnownTruth::absence);
        List<String> intents = KnownTruth.load().stream()
                .filter(entry -> entry.database().equals("Chinook"))
                .map(KnownTruth::intent)
                .toList();
        SqlScript script = SqlScript.ofFile(KnownTruth.database("Chinook_MySql.sql"));
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(List.of(script))) {
            measure("chinook", server, intents);
        }
    }

    @Test
    @DisplayName("on a schema of 280 tables")
    void large() throws IOException {
        assumeTrue(LargeSchema.isThere(), LargeSchema::absence);
        try (EmbeddedMariaDb server = LargeSchema.start()) {
            measure("large", server, LargeSchema.intents());
        }
    }

    abstract void measure(String name, EmbeddedMariaDb server, List<String> intents);
}
