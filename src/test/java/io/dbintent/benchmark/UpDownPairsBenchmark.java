package io.dbintent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.simulate.RoundTrip;
import io.dbintent.migration.simulate.Simulated;
import io.dbintent.migration.simulate.Simulation;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Published up and down pairs, simulated")
class UpDownPairsBenchmark {

    private static final Path PAIRS =
            Path.of(System.getProperty("dbintent.it.bench", "../shared/bench")).resolve("updown/pairs.jsonl");

    @Test
    @DisplayName("come back as the recorded servers said, and never falsely")
    void pairs() throws IOException {
        Assumptions.assumeTrue(
                Files.isRegularFile(PAIRS), "no pairs at " + PAIRS + "; -Ddbintent.it.bench names another place");
        ObjectMapper mapper = new ObjectMapper();
        int recorded = 0;
        int agreed = 0;
        int falsely = 0;
        Map<String, Integer> table = new TreeMap<>();
        StringBuilder report = new StringBuilder();
        for (String line : Files.readAllLines(PAIRS)) {
            JsonNode pair = mapper.readTree(line);
            for (ServerKind server : servers(pair.get("engine").asText())) {
                JsonNode outcome = pair.get("schema_round_trip").get(key(server));
                if (outcome == null) {
                    continue;
                }
                String truth = outcome.asText();
                String verdict = verdict(pair, server);
                boolean exact = truth.equals("roundtrip_exact");
                boolean reversible = verdict.startsWith("REVERSIBLE ");
                // What the recorder did not look at (triggers, events) it saw no effect of: nothing to agree with.
                boolean nothing = truth.equals("up_noop");
                recorded += nothing ? 0 : 1;
                agreed += !nothing && exact == reversible ? 1 : 0;
                falsely += !nothing && !exact && reversible ? 1 : 0;
                table.merge(key(server) + " " + truth + " -> " + verdict.split(" ", -1)[0], 1, Integer::sum);
                if (!nothing && exact != reversible) {
                    report.append(key(server))
                            .append(' ')
                            .append(pair.get("name").asText())
                            .append(": ")
                            .append(truth)
                            .append(", ")
                            .append(verdict)
                            .append('\n');
                }
            }
        }
        Files.writeString(
                Files.createDirectories(Path.of("target", "benchmarks")).resolve("updown.txt"), table + "\n" + report);
        table.forEach((name, count) -> Figures.print("updown.table", "%s: %d", name, count));
        Figures.print("updown.falsely-reversible", "%d of %d", falsely, recorded);
        Figures.print("updown.agreement", "%d of %d (%.1f %%)", agreed, recorded, 100.0 * agreed / recorded);
        assertThat(falsely).isZero();
        assertThat(agreed).isGreaterThanOrEqualTo(recorded * 90 / 100);
    }

    private static ServerKind[] servers(String engine) {
        return switch (engine) {
            case "mysql" ->
                new ServerKind[] {new ServerKind(Dialect.MYSQL, 9, 7), new ServerKind(Dialect.MARIADB, 11, 4)};
            case "postgresql" -> new ServerKind[] {new ServerKind(Dialect.POSTGRESQL, 15, 18)};
            default -> new ServerKind[] {ServerKind.of(Dialect.SQLITE)};
        };
    }

    private static String key(ServerKind server) {
        return switch (server.dialect()) {
            case MYSQL -> "mysql9.7";
            case MARIADB -> "mariadb11.4";
            case POSTGRESQL -> "pg15";
            default -> "sqlite";
        };
    }

    private static String verdict(JsonNode pair, ServerKind server) {
        DdlReader reader = DdlReader.of(server);
        Simulated current = new Simulation(reader, Simulation.Rows.NONE)
                .run(SchemaDefinition.EMPTY, pair.get("current").asText());
        if (!current.isDecided()) {
            return "CURRENT_NOT_DECIDED "
                    + current.steps().get(current.steps().size() - 1).reason() + current.undecided();
        }
        RoundTrip trip = RoundTrip.of(
                reader,
                current.after(),
                pair.get("up").asText(),
                pair.get("down").asText());
        return trip.verdict() + " " + trip.reason();
    }
}
