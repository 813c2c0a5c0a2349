package io.dbintent.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A schema with an up and a down, and what servers were seen to do with them. */
record UpDownPair(
        Dialect dialect,
        String name,
        String current,
        String up,
        String down,
        Map<String, String> schemaRoundTrip,
        Map<String, String> dataRoundTrip) {

    static Path file() {
        return Path.of(System.getProperty("dbintent.it.bench", "../shared/bench"))
                .resolve("updown/pairs.jsonl");
    }

    static List<UpDownPair> load() throws IOException {
        List<UpDownPair> pairs = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(file())) {
            if (!line.isBlank()) {
                JsonNode pair = mapper.readTree(line);
                pairs.add(new UpDownPair(
                        Dialect.valueOf(pair.path("engine").asText().toUpperCase(Locale.ROOT)),
                        pair.path("name").asText(),
                        pair.path("current").asText(),
                        pair.path("up").asText(),
                        pair.path("down").asText(),
                        texts(pair.path("schema_round_trip")),
                        texts(pair.path("data_round_trip"))));
            }
        }
        return pairs;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> found = new TreeMap<>();
        node.properties()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue().asText()));
        return found;
    }
}
