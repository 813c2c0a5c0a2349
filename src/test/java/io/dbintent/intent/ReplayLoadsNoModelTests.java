package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.plan.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A replay in a process of its own")
class ReplayLoadsNoModelTests {

    private static final String INTENT = "verify that 'Jane Smith' is on the books among our agents";

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("loads no embedding model, no vector store and no model client")
    void classes() throws IOException, InterruptedException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("agency") + ";DATABASE_TO_UPPER=false");
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(100) NOT NULL)");
            statement.execute("INSERT INTO agents VALUES (1, 'Jane Smith'), (2, 'Rowen')");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("Cannot prepare the agency in H2.", e);
        }
        String plan = Replies.plan(INTENT, "SELECT id FROM agents WHERE name = 'Jane Smith'", Replies.AT_LEAST_ONE_ROW);
        assertThat(new PlanShelf(folder, source)
                        .ask("auto", INTENT, plan, Replies.agrees())
                        .verdict())
                .isEqualTo(Verdict.PASS);

        Path loaded = folder.resolve("classes.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReplayProcess.class.getName(),
                        folder.toString(),
                        source.getURL(),
                        INTENT)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("PASS HIT");
        List<String> heavy = Files.readAllLines(loaded).stream()
                .filter(line -> line.matches(".*\\b(ai\\.onnxruntime|ai\\.djl|dev\\.langchain4j\\.store"
                        + "|dev\\.langchain4j\\.model\\.(embedding|ollama|openai|anthropic)|java\\.net\\.http"
                        + "|io\\.dbintent\\.llm\\.(LanguageModels|ChatLanguageModel)"
                        + "|io\\.dbintent\\.knowledge\\.(KnowledgeBase|EmbeddedStore|BgeEmbedder|Embedders))\\b.*"))
                .toList();
        assertThat(heavy).isEmpty();
    }
}
