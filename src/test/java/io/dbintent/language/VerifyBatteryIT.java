package io.dbintent.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dbintent.database.Database;
import io.dbintent.database.DatabaseSettings;
import io.dbintent.database.Databases;
import io.dbintent.database.EmbeddedMariaDb;
import io.dbintent.database.SqlScript;
import io.dbintent.schema.Schema;
import io.dbintent.sql.GuardPolicy;
import io.dbintent.sql.GuardResult;
import io.dbintent.sql.SqlGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On the intents of known truth, the engine")
class VerifyBatteryIT {

    private static final Path BATTERY = Path.of(System.getProperty("dbintent.it.bench", "../shared/bench"), "verify");

    @Test
    @DisplayName("passes nothing that is false, and writes its answers to target/verify-answers.jsonl")
    void answers() throws IOException, SQLException {
        Path intents = BATTERY.resolve("visible.jsonl");
        assumeTrue(Files.exists(intents), () -> "the intents are not at " + intents.toAbsolutePath());
        Path scripts = BATTERY.resolve("databases");
        List<ObjectNode> answers = new ArrayList<>();
        answers.addAll(answers(intents, "Chinook", List.of(SqlScript.ofFile(scripts.resolve("Chinook_MySql.sql")))));
        answers.addAll(answers(
                intents,
                "northwind",
                List.of(
                        SqlScript.ofFile(scripts.resolve("northwind-1-schema.sql")),
                        SqlScript.ofFile(scripts.resolve("northwind-2-data.sql")))));
        Batteries.write(Path.of("target/verify-answers.jsonl"), answers);
        assertThat(falsePasses(intents, answers)).isEmpty();
    }

    private static List<ObjectNode> answers(Path intents, String name, List<SqlScript> scripts)
            throws IOException, SQLException {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(scripts)) {
            DatabaseSettings settings = server.settings(Duration.ofSeconds(10), 2);
            try (Database database = Databases.open(settings)) {
                Schema schema = database.inspect();
                ValueLookup values = new DatabaseValues(database, schema);
                BuiltinEngine engine = new BuiltinEngine(schema, database.dialect(), values);
                try (JdbcFixture fixture = new JdbcFixture(settings, schema, engine, values)) {
                    List<ObjectNode> answers = Batteries.verify(Batteries.lines(intents), Map.of(name, fixture));
                    SqlGuard guard = new SqlGuard(database.dialect(), GuardPolicy.standard(), schema);
                    for (ObjectNode answer : answers) {
                        if (answer.hasNonNull("sql")) {
                            String sql = answer.get("sql").asText();
                            assertThat(guard.check(sql)).as(sql).isInstanceOf(GuardResult.Accepted.class);
                        }
                    }
                    return answers;
                }
            }
        }
    }

    private static List<String> falsePasses(Path intents, List<ObjectNode> answers) throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode intent : Batteries.lines(intents)) {
            String truth = intent.get("truth").asText();
            for (ObjectNode answer : answers) {
                boolean same = answer.get("id").asText().equals(intent.get("id").asText());
                boolean mustNotPass = truth.equals("fail") || truth.equals("inconclusive");
                if (same && mustNotPass && answer.get("verdict").asText().equals("PASS")) {
                    found.add(intent.get("intent").asText());
                }
            }
        }
        return found;
    }
}
