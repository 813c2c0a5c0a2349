package io.dbintent.benchmark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dbintent.DbIntent;
import io.dbintent.DbIntentContext;
import io.dbintent.intent.IntentOptions;
import io.dbintent.intent.IntentResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Spider questions through the public API, scored by the data's own script, which needs python3. */
@DisplayName("The built-in engine on the Spider questions")
class SpiderBenchmark {

    private static final IntentOptions OPTIONS = IntentOptions.defaults().withAssertSuccess(false);
    private static final Path SPIDER = KnownTruth.bench().resolve("spider");
    private static final Pattern SUGGESTED = Pattern.compile("\\(\"(\\S+)\" read as \"([^\"]+)\"\\)");

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("with the embedding model")
    void with() throws IOException, InterruptedException {
        score("with-embeddings", "auto", false);
    }

    @Test
    @DisplayName("without the embedding model")
    void without() throws IOException, InterruptedException {
        score("without-embeddings", "none", false);
    }

    @Test
    @DisplayName("if it answered with what it only suggests")
    void suggestions() throws IOException, InterruptedException {
        score("suggestions-taken", "auto", true);
    }

    private void score(String name, String embeddings, boolean take) throws IOException, InterruptedException {
        assumeTrue(Files.isRegularFile(SPIDER.resolve("questions.jsonl")), () -> "no Spider questions at " + SPIDER);
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> questions = new ArrayList<>();
        for (String line : Files.readAllLines(SPIDER.resolve("questions.jsonl"))) {
            questions.add(json.readTree(line));
        }
        List<String> lines = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (String database :
                questions.stream().map(q -> q.path("db_id").asText()).distinct().toList()) {
            try (DbIntentContext db = open(database, embeddings)) {
                for (JsonNode question : questions) {
                    if (question.path("db_id").asText().equals(database)) {
                        ObjectNode line = json.createObjectNode();
                        line.set("id", question.path("id"));
                        long begun = System.nanoTime();
                        line.put("sql", answer(db, question.path("question").asText(), take));
                        millis.add((System.nanoTime() - begun) / 1e6);
                        lines.add(line.toString());
                    }
                }
            }
        }
        Path answers = Files.write(folder.resolve(name + ".jsonl"), lines);
        String result = lastLine(answers);
        Figures.print("spider." + name, "%s; median %.1f ms a question", result, Figures.quantile(millis, 0.5));
    }

    private static @Nullable String answer(DbIntentContext db, String question, boolean take) {
        IntentResult result = db.executeByIntent(question, OPTIONS);
        Matcher suggested = SUGGESTED.matcher(String.valueOf(result.reason()));
        if (take && result.query() == null && suggested.find()) {
            String word = Pattern.quote(suggested.group(1));
            result = db.executeByIntent(
                    question.replaceAll("\\b" + word + "\\b", Matcher.quoteReplacement(suggested.group(2))), OPTIONS);
        }
        return result.query();
    }

    private DbIntentContext open(String database, String embeddings) {
        Path file = SPIDER.resolve("database")
                .resolve(database)
                .resolve(database + ".sqlite")
                .toAbsolutePath();
        return DbIntent.builder()
                .learn(false)
                .set("url", "jdbc:sqlite:file:" + file + "?mode=ro&immutable=1")
                .set("author", "builtin")
                .set("embeddings", embeddings)
                .set("knowledge.directory", folder.toString())
                .set("log.console", "false")
                .set("log.file", "off")
                .open();
    }

    private static String lastLine(Path answers) throws IOException, InterruptedException {
        Process scoring = new ProcessBuilder(
                        "python3", SPIDER.resolve("score.py").toString(), answers.toString())
                .redirectErrorStream(true)
                .start();
        List<String> printed = new String(scoring.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        scoring.waitFor();
        return printed.isEmpty() ? "the scoring script printed nothing" : printed.get(printed.size() - 1);
    }
}
