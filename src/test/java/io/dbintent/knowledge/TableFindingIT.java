package io.dbintent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import io.dbintent.schema.Schema;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures how many of the tables that a gold query reads are found; writes {@code target/table-finding.txt}. */
@DisplayName("Table finding, measured on public questions,")
class TableFindingIT {

    private static final Path BENCH = Path.of(System.getProperty("dbintent.it.bench", "../shared/bench"));

    private static final String ALL = "all";
    private static final OpenAiTokenCountEstimator TOKENS = new OpenAiTokenCountEstimator("gpt-4o");

    private final Path directory;

    TableFindingIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    static void questionsAreThere() {
        assumeTrue(Files.isDirectory(BENCH), "No benchmark at " + BENCH + ": set -Ddbintent.it.bench=FOLDER");
    }

    @Test
    @DisplayName("finds the tables of an enterprise")
    void beaver() throws IOException {
        Map<String, Schema> schemas = BenchSchemas.beaverSchemas(BENCH);
        List<BenchSchemas.Question> questions = BenchSchemas.beaverQuestions(BENCH);
        report("beaver, words only", measure(schemas, questions, EmbeddingSettings.none()));
        Score all = report("beaver", measure(schemas, questions, EmbeddingSettings.bge()));
        assertThat(all.at5()).as("recall@5").isGreaterThan(0.50);
        assertThat(all.at15()).as("recall@15").isGreaterThan(0.75);
        assertThat(all.longest()).as("tokens of the longest schema context").isLessThan(3_000);
    }

    @Test
    @DisplayName("finds the tables of small databases")
    void spider() throws IOException {
        Map<String, Schema> schemas = BenchSchemas.spiderSchemas(BENCH);
        List<BenchSchemas.Question> questions = BenchSchemas.spiderQuestions(BENCH);
        report("spider, words only", measure(schemas, questions, EmbeddingSettings.none()));
        Score all = report("spider", measure(schemas, questions, EmbeddingSettings.bge()));
        assertThat(all.at5()).as("recall@5").isGreaterThan(0.98);
    }

    private Map<String, Score> measure(
            Map<String, Schema> schemas, List<BenchSchemas.Question> questions, EmbeddingSettings embeddings) {
        Map<String, Score> scores = new TreeMap<>();
        for (Map.Entry<String, Schema> schema : schemas.entrySet()) {
            try (Knowledge knowledge = knowledge(schema.getKey(), embeddings)) {
                knowledge.embedSchema(schema.getValue(), (done, total) -> {});
                for (BenchSchemas.Question question : questions) {
                    if (question.database().equals(schema.getKey())) {
                        Score score = Score.of(question, knowledge);
                        scores.merge(schema.getKey(), score, Score::plus);
                        scores.merge(ALL, score, Score::plus);
                    }
                }
            }
        }
        return scores;
    }

    private Knowledge knowledge(String database, EmbeddingSettings embeddings) {
        return KnowledgeBase.open(
                new KnowledgeSettings(
                        KnowledgeSettings.Store.EMBEDDED,
                        directory,
                        URI.create("http://127.0.0.1:8000"),
                        "db_context",
                        embeddings,
                        false),
                database);
    }

    private static Score report(String title, Map<String, Score> scores) throws IOException {
        Path file = Path.of("target", "table-finding.txt");
        List<String> lines = new ArrayList<>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith(title + " ("))
                    .forEach(lines::add);
        }
        scores.forEach((database, score) -> lines.add(title + " (" + database + "): " + score));
        Files.write(file, lines, StandardCharsets.UTF_8);
        return Objects.requireNonNull(scores.get(ALL), "no question was asked");
    }

    /** Averages over questions. */
    private record Score(
            int questions,
            double first,
            double at5,
            double at10,
            double at15,
            double covered15,
            double tokens,
            int longest) {

        static Score of(BenchSchemas.Question question, Knowledge knowledge) {
            RetrievedContext context = knowledge.retrieve(question.text(), 5);
            List<String> tables = context.tables().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            double at15 = recall(question.gold(), tables, 15);
            int length = TOKENS.estimateTokenCountInText(context.schemaContext());
            return new Score(
                    1,
                    !tables.isEmpty() && question.gold().contains(tables.get(0)) ? 1 : 0,
                    recall(question.gold(), tables, 5),
                    recall(question.gold(), tables, 10),
                    at15,
                    at15 == 1 ? 1 : 0,
                    length,
                    length);
        }

        private static double recall(Set<String> gold, List<String> tables, int limit) {
            Set<String> found = new HashSet<>(gold);
            found.retainAll(tables.subList(0, Math.min(limit, tables.size())));
            return (double) found.size() / gold.size();
        }

        Score plus(Score other) {
            int sum = questions + other.questions;
            return new Score(
                    sum,
                    (first * questions + other.first * other.questions) / sum,
                    (at5 * questions + other.at5 * other.questions) / sum,
                    (at10 * questions + other.at10 * other.questions) / sum,
                    (at15 * questions + other.at15 * other.questions) / sum,
                    (covered15 * questions + other.covered15 * other.questions) / sum,
                    (tokens * questions + other.tokens * other.questions) / sum,
                    Math.max(longest, other.longest));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d questions, first table right %.3f, recall@5 %.3f, @10 %.3f, @15 %.3f, all tables@15 %.3f, context"
                            + " of %.0f tokens, at most %d",
                    questions,
                    first,
                    at5,
                    at10,
                    at15,
                    covered15,
                    tokens,
                    longest);
        }
    }
}
