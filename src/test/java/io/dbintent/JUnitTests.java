package io.dbintent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.launcher.TagFilter.includeTags;

import io.dbintent.testcase.FailingTestCase;
import io.dbintent.testcase.LifecycleTestCase;
import io.dbintent.testcase.SoftTestCase;
import io.dbintent.testcase.WritingTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

@DisplayName("In JUnit, the extension")
class JUnitTests {

    private final Path folder;

    JUnitTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @DisplayName("serves constructors, lifecycle methods, nested, parameterised, repeated and template tests of one"
            + " instance")
    void lifecycle() {
        EngineExecutionResults results = run(selectClass(LifecycleTestCase.class), Map.of());
        results.containerEvents().assertStatistics(stats -> stats.failed(0));
        results.testEvents().assertStatistics(stats -> stats.started(9).succeeded(9));
    }

    @Test
    @DisplayName("keeps tests that read away from one that writes, where tests run in parallel")
    void readersAndWriters() {
        run(
                        selectClass(WritingTestCase.class),
                        Map.of(
                                "junit.jupiter.execution.parallel.enabled", "true",
                                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"))
                .testEvents()
                .assertStatistics(stats -> stats.started(30).succeeded(30));
    }

    @Test
    @DisplayName("runs one test alone, selected as an IDE selects it: by its method or its unique id")
    void oneTest() {
        run(selectMethod(LifecycleTestCase.class, "throughTheConstructor"), Map.of())
                .testEvents()
                .assertStatistics(stats -> stats.started(1).succeeded(1));
        String nested = "[engine:junit-jupiter]/[class:io.dbintent.testcase.LifecycleTestCase]/[nested-class:Inside]"
                + "/[method:nested()]";
        String second = "[engine:junit-jupiter]/[class:io.dbintent.testcase.LifecycleTestCase]"
                + "/[test-template:parameterised(java.lang.String, io.dbintent.DbIntentContext)]"
                + "/[test-template-invocation:#2]";
        for (String id : List.of(nested, second)) {
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request(selectUniqueId(id)).build(), summary);
            assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(1);
            assertThat(summary.getSummary().getTestsFoundCount()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("is found by its tag")
    void tag() {
        LauncherDiscoveryRequest request = request(selectClass(SoftTestCase.class), selectClass(FailingTestCase.class))
                .filters(includeTags("db-intent"))
                .build();
        var plan = LauncherFactory.create().discover(request);
        List<String> methods = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .map(test -> source(test.getSource().orElseThrow()))
                .toList();
        assertThat(methods).hasSize(4).allMatch(method -> method.startsWith(SoftTestCase.class.getName()));
    }

    private static String source(TestSource source) {
        return ((MethodSource) source).getClassName();
    }

    @Test
    @DisplayName("asserts all of several intents, and throws the whole failure of each that is not met")
    void softAssertions() {
        run(selectMethod(SoftTestCase.class, "allMet", "io.dbintent.DbIntentContext"), Map.of())
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1));
        MultipleFailuresError error = (MultipleFailuresError) thrown(soft("severalNotMet"));
        assertThat(error.getMessage())
                .startsWith("2 of 3 intents were not met (2 failures)")
                .contains("Intent not met: \"there are exactly 4 agents\"", "Nobody Here", "SQL: SELECT");
        assertThat(error.getFailures()).hasSize(2).allMatch(AssertionFailedError.class::isInstance);
        assertThat(thrown(soft("assertsWhateverTheOptionsSay")))
                .hasMessageStartingWith("1 of 1 intents was not met (1 failure)");
    }

    @Test
    @DisplayName("ends soft assertions at a mistake of the caller, and keeps the failures before it")
    void mistake() {
        Throwable mistake = thrown(soft("mistakesOfTheCallerEndIt"));
        assertThat(mistake)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names {name}, and there is no such parameter");
        assertThat(mistake.getSuppressed()).hasSize(1).allMatch(AssertionFailedError.class::isInstance);
    }

    @Test
    @DisplayName("reports intent, verdict and SQL for the test that asked, also through a constructor's context")
    void reportEntries() {
        List<String> reported = run(selectMethod(LifecycleTestCase.class, "throughTheConstructor"), Map.of())
                .allEvents()
                .reportingEntryPublished()
                .stream()
                .map(event -> event.getTestDescriptor().getDisplayName() + " "
                        + event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .toList();
        assertThat(reported)
                .hasSize(4)
                .element(1)
                .asString()
                .startsWith("throughTheConstructor() {dbintent.intent=verify that John Doe is one of the agents,"
                        + " dbintent.verdict=PASS PROVEN, dbintent.sql=SELECT ");
        assertThat(reported.get(3)).startsWith("LifecycleTestCase {dbintent.intent=there are exactly 3 agents");
    }

    @Test
    @DisplayName("attaches the failure, what each check found and the SQL of a failed intent")
    void attachments() throws IOException {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FailingTestCase.class))
                .configurationParameters(parameters())
                .outputDirectoryCreator(new Outputs(folder))
                .execute();
        Path attached = results.allEvents().fileEntryPublished().stream()
                .map(event -> event.getRequiredPayload(FileEntry.class).getPath())
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(attached.resolve("intent.txt")))
                .startsWith("Intent not met: ")
                .contains("\nFAIL ");
        assertThat(Files.readString(attached.resolve("claim-1.sql"))).startsWith("SELECT ");
    }

    @Test
    @DisplayName("fails a test as ever where the attachment cannot be kept, and tells of that too")
    void noPlaceForAttachments() {
        Throwable thrown = thrown(run(selectClass(FailingTestCase.class), Map.of()));
        assertThat(thrown).isInstanceOf(AssertionFailedError.class).hasMessageStartingWith("Intent not met: ");
        assertThat(thrown.getSuppressed()).hasSize(1).allSatisfy(trouble -> assertThat(trouble)
                .hasMessageStartingWith("Writing outputs is disabled"));
    }

    /** A folder for every test. */
    private record Outputs(Path getRootDirectory) implements OutputDirectoryCreator {

        @Override
        public Path createOutputDirectory(TestDescriptor test) throws IOException {
            return Files.createTempDirectory(getRootDirectory, "output");
        }
    }

    private EngineExecutionResults soft(String method) {
        return run(selectMethod(SoftTestCase.class, method, "io.dbintent.DbIntentContext"), Map.of());
    }

    private static Throwable thrown(EngineExecutionResults results) {
        return results.testEvents().failed().stream()
                .findFirst()
                .flatMap(event ->
                        event.getRequiredPayload(TestExecutionResult.class).getThrowable())
                .orElseThrow();
    }

    private Map<String, String> parameters() {
        return Map.of(
                "dbintent.log.file",
                "off",
                "dbintent.log.console",
                "false",
                "dbintent.embeddings",
                "none",
                "dbintent.knowledge.directory",
                folder.resolve("knowledge").toString());
    }

    private EngineExecutionResults run(DiscoverySelector selector, Map<String, String> more) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selector)
                .configurationParameters(parameters())
                .configurationParameters(more)
                .enableImplicitConfigurationParameters(false)
                .execute();
    }

    private LauncherDiscoveryRequestBuilder request(DiscoverySelector... selectors) {
        return LauncherDiscoveryRequestBuilder.request().selectors(selectors).configurationParameters(parameters());
    }
}
