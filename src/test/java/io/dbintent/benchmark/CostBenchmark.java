package io.dbintent.benchmark;

import io.dbintent.benchmark.KnownTruthRun.Answered;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an intent costs beside the model and the database. Each run opens dbintent anew; the first of the intents pays for
 * that and is left out, and the first run warms the JVM up.
 */
@DisplayName("What an intent costs, on Chinook")
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(NeedsKnownTruth.class)
class CostBenchmark {

    private static final int RUNS = 4;

    @TempDir
    private Path knowledge = Path.of("");

    private final KnownDatabases databases = new KnownDatabases();

    @AfterAll
    void stop() {
        databases.close();
    }

    @Test
    @DisplayName("with a model that answers at once")
    void model() throws IOException {
        List<Answered> answers = measured("model");
        overhead("model", answers);
        List<CheckCost> costs = answers.stream()
                .map(CheckCost::of)
                .flatMap(java.util.Optional::stream)
                .toList();
        List<Integer> queries = costs.stream().map(CheckCost::queries).toList();
        List<Double> database = costs.stream().map(CheckCost::databaseMillis).toList();
        List<Double> wall = costs.stream().map(CheckCost::wallMillis).toList();
        Figures.print(
                "checks.left-out",
                "%d of %d intents, whose query was refused or tried again",
                answers.size() - costs.size(),
                answers.size());
        Figures.print(
                "checks.queries",
                "median %.0f, 95 %% within %.0f extra queries an intent (%d intents)",
                Figures.quantile(queries, 0.5),
                Figures.quantile(queries, 0.95),
                queries.size());
        Figures.print(
                "checks.database",
                "median %.2f ms, 95 %% within %.2f ms",
                Figures.quantile(database, 0.5),
                Figures.quantile(database, 0.95));
        Figures.print(
                "checks.wall",
                "median %.2f ms, 95 %% within %.2f ms",
                Figures.quantile(wall, 0.5),
                Figures.quantile(wall, 0.95));
    }

    @Test
    @DisplayName("with the built-in engine")
    void builtin() throws IOException {
        overhead("builtin", measured("builtin"));
    }

    private List<Answered> measured(String author) throws IOException {
        List<KnownTruth> chinook = KnownTruth.load().stream()
                .filter(entry -> entry.database().equals("Chinook"))
                .toList();
        List<Answered> all = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            KnownTruthRun asking = new KnownTruthRun(databases, knowledge);
            List<Answered> answers = author.equals("model") ? asking.oracle(chinook) : asking.builtin(chinook);
            if (run > 0) {
                all.addAll(answers.subList(1, answers.size()));
            }
        }
        return all;
    }

    private static void overhead(String author, List<Answered> answers) {
        List<Double> millis = answers.stream()
                .map(answer ->
                        Figures.millis(answer.wall().minus(answer.inModel()).minus(answer.inDatabase())))
                .toList();
        Figures.print(
                "overhead." + author,
                "median %.1f ms, 95 %% within %.1f ms (%d intents)",
                Figures.quantile(millis, 0.5),
                Figures.quantile(millis, 0.95),
                millis.size());
    }
}
