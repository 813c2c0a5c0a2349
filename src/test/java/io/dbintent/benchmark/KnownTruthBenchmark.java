package io.dbintent.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dbintent.benchmark.KnownTruthRun.Answered;
import io.dbintent.intent.ClaimResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Intents of known truth, asked through the public API")
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(NeedsKnownTruth.class)
class KnownTruthBenchmark {

    private static final Path REPORTS = Path.of("target", "benchmarks");

    @TempDir
    private Path knowledge = Path.of("");

    private final KnownDatabases databases = new KnownDatabases();
    private List<KnownTruth> intents = List.of();

    @BeforeAll
    void load() throws IOException {
        intents = KnownTruth.load();
    }

    @AfterAll
    void stop() {
        databases.close();
    }

    @Test
    @DisplayName("never pass falsely when the built-in engine writes the query")
    void builtin() throws IOException {
        List<Answered> answers = new KnownTruthRun(databases, knowledge).builtin(intents);
        report("builtin", answers);
        assertThat(answers).filteredOn(a -> a.outcome() == Outcome.FALSE_PASS).isEmpty();
    }

    @Test
    @DisplayName("never pass falsely without the embedding model either")
    void withoutEmbeddings() throws IOException {
        List<Answered> answers = new KnownTruthRun(databases, knowledge).withoutEmbeddings(intents);
        report("builtin-without-embeddings", answers);
        assertThat(answers).filteredOn(a -> a.outcome() == Outcome.FALSE_PASS).isEmpty();
    }

    @Test
    @DisplayName("keep their PASS under the checks when the query is the right one, and never pass falsely")
    void oracle() throws IOException {
        List<Answered> answers = new KnownTruthRun(databases, knowledge).oracle(intents);
        report("oracle", answers);
        assertThat(answers).filteredOn(a -> a.outcome() == Outcome.FALSE_PASS).isEmpty();
        long honest = answers.stream().filter(KnownTruthBenchmark::isTrue).count();
        long kept = answers.stream()
                .filter(a -> isTrue(a) && a.outcome() == Outcome.CORRECT)
                .count();
        Figures.print("known-truth.oracle.kept", "%d of %d true claims keep their PASS", kept, honest);
        assertThat(kept)
                .as("true claims that keep their PASS, of %d", honest)
                .isGreaterThanOrEqualTo(honest * 97 / 100);
    }

    private static boolean isTrue(Answered answer) {
        return answer.asked().truth().equals("pass");
    }

    private static void report(String author, List<Answered> answers) throws IOException {
        StringBuilder lines = new StringBuilder();
        StringBuilder wrong = new StringBuilder();
        for (Answered answer : answers) {
            lines.append(line(answer)).append('\n');
            if (answer.outcome() != Outcome.CORRECT) {
                wrong.append(described(answer)).append('\n');
            }
        }
        Files.createDirectories(REPORTS);
        Files.writeString(REPORTS.resolve("answers-" + author + ".jsonl"), lines);
        Files.writeString(REPORTS.resolve("not-correct-" + author + ".txt"), wrong);
        for (Outcome outcome : Outcome.values()) {
            long count = answers.stream().filter(a -> a.outcome() == outcome).count();
            Figures.print("known-truth." + author + "." + outcome, "%d of %d", count, answers.size());
        }
    }

    private static String line(Answered answer) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode line = mapper.createObjectNode();
        line.put("id", answer.asked().id());
        line.put("verdict", answer.result().verdict().name());
        line.put("reasonCode", answer.result().reasonCode().name());
        line.set(
                "rows",
                mapper.valueToTree(answer.result().data().stream()
                        .map(row -> row.values().stream()
                                .map(cell -> cell == null ? null : cell.toString())
                                .toList())
                        .toList()));
        return line.toString();
    }

    private static String described(Answered answer) {
        ClaimResult claim = answer.result().deciding();
        return answer.asked().id() + " " + answer.outcome() + ", truth "
                + answer.asked().truth() + ", "
                + claim.verdict() + " " + claim.reasonCode()
                + "\n  intent:      " + answer.asked().intent()
                + "\n  sql:         " + claim.query()
                + "\n  expectation: " + claim.expectation()
                + "\n  detail:      " + claim.reason()
                + "\n  queries:     "
                + String.join(
                        "\n               ",
                        answer.calls().stream().map(call -> call.sql).toList())
                + "\n";
    }
}
