package io.dbintent.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

@DisplayName("The README")
class ReadmeIT {

    private static final Path README = Path.of("README.md");
    private static final Path EXAMPLE = Path.of("src/test/java/io/dbintent/readme/AgentsTest.java");

    @Test
    @DisplayName("shows a test that compiles")
    void test() throws IOException {
        assertThat(Files.readString(EXAMPLE)).endsWith(block("java"));
    }

    @Test
    @DisplayName("shows the failure that the test prints")
    void failure(@TempDir Path knowledge) throws IOException {
        Throwable thrown = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(AgentsTest.class))
                .configurationParameter("dbintent.log.file", "off")
                .configurationParameter("dbintent.log.console", "false")
                .configurationParameter("dbintent.embeddings", "none")
                .configurationParameter("dbintent.knowledge.directory", knowledge.toString())
                .execute()
                .testEvents()
                .failed()
                .stream()
                .findFirst()
                .flatMap(event -> event.getPayload(TestExecutionResult.class))
                .flatMap(TestExecutionResult::getThrowable)
                .orElseThrow();
        assertThat(thrown.getMessage() + "\n").isEqualTo(block("text"));
    }

    @Test
    @DisplayName("names the two commands within its first thirty lines")
    void commands() throws IOException {
        assertThat(Files.readAllLines(README).subList(0, 30))
                .anyMatch(line -> line.startsWith("./mvnw -q -Pdemo test"))
                .anyMatch(line -> line.startsWith("./mvnw verify"));
    }

    private static String block(String language) throws IOException {
        Matcher matcher =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
