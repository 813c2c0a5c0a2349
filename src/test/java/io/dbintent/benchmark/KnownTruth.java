package io.dbintent.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One intent whose truth is known, as a line of {@code verify/visible.jsonl} gives it. */
record KnownTruth(JsonNode line) {

    static final String PROPERTY = "dbintent.it.bench";

    /** The folder of third-party data to measure with; it is no part of the project and may be absent. */
    static Path bench() {
        return Path.of(System.getProperty(PROPERTY, "../shared/bench"));
    }

    static Path folder() {
        return bench().resolve("verify");
    }

    /** Why the data is missed, for a skip that is seen. */
    static String absence() {
        return "no intents of known truth at ../shared/bench/verify; -D" + PROPERTY + "=FOLDER names another place";
    }

    static Path database(String script) {
        return folder().resolve("databases").resolve(script);
    }

    static List<KnownTruth> load() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<KnownTruth> all = new ArrayList<>();
        for (String line : Files.readAllLines(folder().resolve("visible.jsonl"))) {
            all.add(new KnownTruth(mapper.readTree(line)));
        }
        return all;
    }

    String id() {
        return text("id");
    }

    String database() {
        return text("db");
    }

    String intent() {
        return text("intent");
    }

    String category() {
        return text("category");
    }

    /** {@code pass}, {@code fail}, {@code inconclusive} or {@code rows}. */
    String truth() {
        return text("truth");
    }

    String sql() {
        return text("truth_sql");
    }

    JsonNode rule() {
        return line.path("truth_rule");
    }

    private String text(String field) {
        return line.path(field).asText();
    }
}
