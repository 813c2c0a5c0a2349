package io.dbintent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.dbintent.testcase.FieldTestCase;
import io.dbintent.testcase.InstanceFieldTestCase;
import io.dbintent.testcase.ModelTestCase;
import io.dbintent.testcase.NeverSetTestCase;
import io.dbintent.testcase.StoppedContainerTestCase;
import io.dbintent.testcase.TooEarlyTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

@DisplayName("The extension's state")
class ExtensionStateTests {

    private static final Pattern OPENED = Pattern.compile("Embedding schema \\[#{20}]");

    private final Path folder;

    ExtensionStateTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private EngineExecutionResults run(Map<String, String> parameters, Class<?>... testCases) {
        EngineTestKit.Builder builder = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("dbintent.log.file", log().toString())
                .configurationParameter("dbintent.log.console", "false")
                .configurationParameter("dbintent.embeddings", "none")
                .configurationParameter("dbintent.refresh-schema", "true")
                .configurationParameter(
                        "dbintent.knowledge.directory",
                        folder.resolve("knowledge").toString());
        for (Class<?> testCase : testCases) {
            builder.selectors(selectClass(testCase));
        }
        parameters.forEach(builder::configurationParameter);
        return builder.execute();
    }

    private Path log() {
        return folder.resolve("steps.txt");
    }

    private String logged() throws IOException {
        return Files.readString(log());
    }

    private static List<String> messages(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result ->
                        String.valueOf(result.getThrowable().orElseThrow().getMessage()))
                .toList();
    }

    @Test
    @DisplayName("is one store for a run of several classes, and another for the next run in the same JVM")
    void oneStorePerRun() throws IOException {
        run(Map.of(), ModelTestCase.class).testEvents().assertStatistics(stats -> stats.started(40)
                .succeeded(40));
        assertThat(OPENED.matcher(logged()).results()).hasSize(1);
        run(Map.of(), ModelTestCase.class).testEvents().assertStatistics(stats -> stats.started(40)
                .succeeded(40));
        assertThat(OPENED.matcher(logged()).results()).hasSize(2);
    }

    @Test
    @DisplayName("keeps parallel intents and their logs apart, and opens one store for all of them")
    void parallel() throws IOException {
        run(
                        Map.of(
                                "junit.jupiter.execution.parallel.enabled", "true",
                                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
                        ModelTestCase.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(40).succeeded(40));
        assertThat(OPENED.matcher(logged()).results()).hasSize(1);
        String[] intents = logged().split("DB INTENT-BASED QUERY EXECUTION", -1);
        assertThat(intents).hasSize(41);
        Pattern name =
                Pattern.compile("'(Jane Smith|Nora Nr\\d+)' is one|>>> SELECT id FROM agents WHERE name = '([^']+)'");
        for (int i = 1; i < intents.length; i++) {
            Matcher matcher = name.matcher(intents[i]);
            assertThat(matcher.find()).isTrue();
            String asked = matcher.group(1);
            assertThat(matcher.find()).isTrue();
            assertThat(matcher.group(2)).isEqualTo(asked);
        }
    }

    @Test
    @DisplayName("is shared by the classes of a run that mean the same database")
    void nestedShare() throws IOException {
        run(Map.of("dbintent.author", "builtin"), FieldTestCase.class)
                .testEvents()
                .assertStatistics(stats -> stats.failed(0));
        assertThat(OPENED.matcher(logged()).results()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("reads an instance field of the test or of the class around it")
    void instanceField() {
        run(Map.of(), InstanceFieldTestCase.class).testEvents().assertStatistics(stats -> stats.started(2)
                .succeeded(2));
    }

    @Test
    @DisplayName("cannot read an instance field before there is an instance, and says what to do")
    void tooEarly() {
        assertThat(messages(run(Map.of(), TooEarlyTestCase.class)))
                .containsExactly("The field TooEarlyTestCase.agents"
                        + " is an instance field, and an intent runs before there is an instance. Make it static.");
    }

    @Test
    @DisplayName("says which field is null, and when to set it")
    void neverSet() {
        assertThat(messages(run(Map.of(), NeverSetTestCase.class)))
                .containsExactly("The field NeverSetTestCase.agents is null when the first intent runs. Set it before,"
                        + " for example in a static initialiser or in @BeforeAll.");
    }

    @Test
    @DisplayName("says that a container does not run")
    void stoppedContainer() {
        assertThat(messages(run(Map.of(), StoppedContainerTestCase.class)))
                .containsExactly("The container Stopped does not run when the first intent does. Start it before,"
                        + " with @Testcontainers and @Container, or with start().");
    }

    @Test
    @DisplayName("refuses a setting that does not exist, before anything is opened")
    void unknownSetting() {
        System.setProperty("dbintent.row-limits", "5");
        try {
            assertThat(messages(run(Map.of(), NeverSetTestCase.class)))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("dbintent.row-limits", "dbintent.row-limit");
        } finally {
            System.clearProperty("dbintent.row-limits");
        }
    }
}
