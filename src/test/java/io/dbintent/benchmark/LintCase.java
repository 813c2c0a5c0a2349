package io.dbintent.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A script that another linter's rule fires on, or does not.
 *
 * @param rule the other linter's name for it
 */
record LintCase(Dialect dialect, String rule, String sql, boolean fires) {

    private static final String PROPERTY = "dbintent.it.bench";

    static Path file() {
        return Path.of(System.getProperty(PROPERTY, "../shared/bench")).resolve("lint/cases.jsonl");
    }

    /** Why the data is missed, for a skip that is seen. */
    static String absence() {
        return "no labelled statements at ../shared/bench/lint; -D" + PROPERTY + "=FOLDER names another place";
    }

    static List<LintCase> load() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<LintCase> all = new ArrayList<>();
        for (String line : Files.readAllLines(file())) {
            JsonNode node = mapper.readTree(line);
            all.add(new LintCase(
                    Dialect.ofProduct(node.path("dialect").asText()),
                    node.path("rule").asText(),
                    node.path("sql").asText(),
                    node.path("fires").asBoolean()));
        }
        return all;
    }
}
