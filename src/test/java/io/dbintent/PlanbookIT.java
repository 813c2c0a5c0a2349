package io.dbintent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.dbintent.llm.ModelServer;
import io.dbintent.testcase.PlannedTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

@DisplayName("Plan files under JUnit")
class PlanbookIT {

    private static final String AGREES = "{\"success\": true, \"reason\": \"as stated\"}";

    private final ModelServer server = ModelServer.start();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        server.close();
    }

    private EngineExecutionResults run(String mode, DiscoverySelector selector) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selector)
                .configurationParameter("dbintent.planbook", mode)
                .configurationParameter("dbintent.planbook.directory", plans().toString())
                .configurationParameter("dbintent.model", "ollama")
                .configurationParameter("dbintent.model.base-url", server.url())
                .configurationParameter("dbintent.model.max-retries", "0")
                .configurationParameter("dbintent.embeddings", "none")
                .configurationParameter(
                        "dbintent.knowledge.directory",
                        folder.resolve("knowledge").toString())
                .configurationParameter("dbintent.log.console", "false")
                .configurationParameter(
                        "dbintent.log.file", folder.resolve("steps.txt").toString())
                .execute();
    }

    private Path plans() {
        return folder.resolve("plans");
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("steps.txt"));
    }

    private static String plan(String name) {
        return "{\"claims\": [{\"sql\": \"SELECT id FROM agents WHERE name = '" + name
                + "'\", \"expectation\": {\"kind\": \"at_least_one_row\"}}]}";
    }

    @BeforeEach
    void record() {
        server.replyOllama(plan("Rowen")).replyOllama(AGREES);
        server.replyOllama(plan("John Doe")).replyOllama(AGREES);
        server.replyOllama(plan("Jane Smith")).replyOllama(AGREES);
        // The order of methods is JUnit's, so each is recorded alone.
        String testCase = PlannedTestCase.class.getName();
        String context = DbIntentContext.class.getName();
        run("record", selectMethod(testCase + "#rowen(" + context + ")"));
        run("record", selectMethod(testCase + "#everybody(java.lang.String, " + context + ")"));
        run("record", selectMethod(testCase + "$Inner#jane(" + context + ")"));
    }

    @Test
    @DisplayName("are recorded once for a class with its nested ones, one plan for all values of a parameter")
    void recorded() throws IOException {
        assertThat(server.requests()).hasSize(6);
        assertThat(Files.readString(plans().resolve("PlannedTestCase.yaml")).split("- intent: ", -1))
                .hasSize(4);
        assertThat(log())
                .contains("Planbook: 0 hits, 1 recorded, 0 missed, 0 healed, 0 live; 2 model calls, ")
                .contains("Planbook: 2 hits, 1 recorded, 0 missed, 0 healed, 0 live; 2 model calls, ")
                .doesNotContain("Plans that no intent of their class asked for");
    }

    @Test
    @DisplayName("replay without a single call to the model, and say so at the end of the run")
    void replayed() throws IOException {
        int before = server.requests().size();
        run("replay", selectClass(PlannedTestCase.class)).testEvents().assertStatistics(stats -> stats.started(5)
                .succeeded(5));
        assertThat(server.requests()).hasSize(before);
        assertThat(log())
                .contains("Planbook: 5 hits, 0 recorded, 0 missed, 0 healed, 0 live; 0 model calls, 0 tokens; saved 10"
                        + " model calls, ");
    }

    @Test
    @DisplayName("name a plan that no intent of the whole class asked for")
    void orphans() throws IOException {
        Path file = plans().resolve("PlannedTestCase.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "- intent: verify that 'Rowen' is on the books among our agents",
                                "- intent: verify that 'Rowen' is in the books among our agents"));
        server.replyOllama(plan("Rowen")).replyOllama(AGREES);
        run("record", selectClass(PlannedTestCase.class)).testEvents().assertStatistics(stats -> stats.succeeded(5));
        assertThat(log())
                .contains("Plans that no intent of their class asked for (dbintent plans prune --delete removes them):")
                .containsPattern("  [0-9a-f]{12} .*PlannedTestCase.yaml: verify that 'Rowen' is in the books");
        assertThat(Files.readString(plans().resolve(".index/orphans.txt")))
                .startsWith(PlannedTestCase.class.getName() + " ");
    }
}
