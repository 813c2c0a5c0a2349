package io.dbintent.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dbintent.plan.Claim;
import io.dbintent.plan.Expectation;
import io.dbintent.plan.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads batteries of intents, has the engine answer them, and writes answers for their scoring scripts. */
final class Batteries {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Batteries() {}

    static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                nodes.add(JSON.readTree(line));
            }
        }
        return nodes;
    }

    /** Answers of the form that the verify battery's script reads, with what they were made of. */
    static List<ObjectNode> verify(List<JsonNode> intents, Map<String, JdbcFixture> databases) throws SQLException {
        List<ObjectNode> answers = new ArrayList<>();
        for (JsonNode intent : intents) {
            JdbcFixture database = databases.get(intent.get("db").asText());
            if (database != null) {
                answers.add(verdict(intent, database));
            }
        }
        return answers;
    }

    private static ObjectNode verdict(JsonNode intent, JdbcFixture database) throws SQLException {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", intent.get("id").asText());
        long start = System.nanoTime();
        Reading reading = database.engine().read(intent.get("intent").asText());
        answer.put("us", (System.nanoTime() - start) / 1_000);
        if (reading instanceof Reading.NotUnderstood not) {
            answer.put("verdict", "INCONCLUSIVE");
            answer.put("why", not.explanation());
            return answer;
        }
        Plan plan = ((Reading.Understood) reading).plan();
        Claim first = plan.claims().get(0);
        answer.put("sql", first.sql());
        answer.put("expectation", first.expectation().describe());
        answer.put("reading", first.reading());
        if (first.expectation() instanceof Expectation.RowsReturned) {
            answer.set("rows", rows(database.rows(first.sql(), 5_000)));
        }
        answer.put("verdict", Verdicts.of(plan.claims(), database).name());
        return answer;
    }

    private static ArrayNode rows(List<List<@Nullable Object>> rows) {
        ArrayNode array = JSON.createArrayNode();
        for (List<@Nullable Object> row : rows) {
            ArrayNode cells = array.addArray();
            row.forEach(cell -> cells.add(cell == null ? null : cell.toString()));
        }
        return array;
    }

    /** One answer of the form that the Spider battery's script reads. */
    static ObjectNode sql(JsonNode question, JdbcFixture database) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", question.get("id").asText());
        long start = System.nanoTime();
        Reading reading = database.engine().read(question.get("question").asText());
        answer.put("us", (System.nanoTime() - start) / 1_000);
        if (reading instanceof Reading.Understood understood) {
            answer.put("sql", understood.plan().claims().get(0).sql());
        } else if (reading instanceof Reading.NotUnderstood not) {
            answer.putNull("sql");
            answer.put("why", not.explanation());
        }
        return answer;
    }

    static void write(Path file, List<ObjectNode> answers) throws IOException {
        StringBuilder text = new StringBuilder();
        for (ObjectNode answer : answers) {
            text.append(JSON.writeValueAsString(answer)).append('\n');
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
