package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On the Spider questions, the engine")
class SpiderBatteryTests {

    private static final Path BATTERY = Path.of(System.getProperty("dbintent.it.bench", "../shared/bench"), "spider");

    @Test
    @DisplayName("writes its answers for the scoring script to target/spider-answers.jsonl")
    void answers() throws IOException, SQLException {
        Path questions = BATTERY.resolve("questions.jsonl");
        assumeTrue(Files.exists(questions), () -> "the Spider questions are not at " + questions.toAbsolutePath());
        List<ObjectNode> answers = new ArrayList<>();
        Map<String, JdbcFixture> databases = new HashMap<>();
        try {
            for (JsonNode question : Batteries.lines(questions)) {
                String name = question.get("db_id").asText();
                if (!databases.containsKey(name)) {
                    Path file = BATTERY.resolve("database/" + name + "/" + name + ".sqlite")
                            .toAbsolutePath();
                    String url = "jdbc:sqlite:file:" + file + "?mode=ro&immutable=1";
                    databases.put(name, new JdbcFixture(url, null, null));
                }
                answers.add(Batteries.sql(question, databases.get(name)));
            }
        } finally {
            for (JdbcFixture database : databases.values()) {
                database.close();
            }
        }
        Batteries.write(Path.of("target/spider-answers.jsonl"), answers);
        long answered =
                answers.stream().filter(answer -> answer.hasNonNull("sql")).count();
        assertThat(answered).isGreaterThan(answers.size() / 3);
    }
}
