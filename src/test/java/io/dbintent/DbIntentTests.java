package io.dbintent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.dbintent.testcase.BadSettingTestCase;
import io.dbintent.testcase.BuilderTestCase;
import io.dbintent.testcase.FailingTestCase;
import io.dbintent.testcase.FieldTestCase;
import io.dbintent.testcase.LateFieldTestCase;
import io.dbintent.testcase.ParallelTestCase;
import io.dbintent.testcase.TwoFieldsTestCase;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.AssertionFailedError;

@DisplayName("The extension")
class DbIntentTests {

    private final Path knowledge;

    DbIntentTests(@TempDir Path knowledge) {
        this.knowledge = knowledge;
    }

    @Test
    @DisplayName("injects a context into constructors, lifecycle methods, tests, nested and parameterised tests")
    void injects() {
        run(FieldTestCase.class).testEvents().assertStatistics(stats -> stats.started(6)
                .succeeded(6));
    }

    @Test
    @DisplayName("takes a data source from the builder, wherever the test class has others")
    void builder() {
        run(BuilderTestCase.class).testEvents().assertStatistics(stats -> stats.started(2)
                .succeeded(2));
    }

    @Test
    @DisplayName("reads a data source field when the first intent runs, not before")
    void lateField() {
        run(LateFieldTestCase.class).testEvents().assertStatistics(stats -> stats.started(1)
                .succeeded(1));
    }

    @Test
    @DisplayName("serves tests that run in parallel")
    void parallel() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(ParallelTestCase.class))
                .configurationParameter("dbintent.log.file", "off")
                .configurationParameter("dbintent.log.console", "false")
                .configurationParameter("dbintent.knowledge.directory", knowledge.toString())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.started(40).succeeded(40));
    }

    @Test
    @DisplayName("refuses a setting that is not allowed, with key, value, source and what is allowed")
    void badSetting() {
        run(BadSettingTestCase.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                finishedWithFailure(
                                        instanceOf(ParameterResolutionException.class),
                                        message(text -> text.endsWith("dbintent.row-limit = \"many\" (set on the"
                                                + " builder) is not allowed. Allowed: a whole number from 1 to"
                                                + " 1000000. Default: 1000.")))));
    }

    @Test
    @DisplayName("refuses a class with two data sources, and says how to choose")
    void twoFields() {
        run(TwoFieldsTestCase.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                finishedWithFailure(message(TwoFieldsTestCase.class.getName()
                                        + " has 2 fields that name a database: first, second; expected one. Say which"
                                        + " with @RegisterExtension static DbIntent db ="
                                        + " DbIntent.builder().dataSource(...).build()."))));
    }

    @Test
    @DisplayName("fails a test whose intent is not met with expected and actual")
    void failure() {
        run(FailingTestCase.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(1, event(test(), finishedWithFailure(instanceOf(AssertionFailedError.class))));
        AssertionFailedError error = run(FailingTestCase.class).testEvents().failed().stream()
                .findFirst()
                .flatMap(event -> event.getPayload(org.junit.platform.engine.TestExecutionResult.class))
                .flatMap(org.junit.platform.engine.TestExecutionResult::getThrowable)
                .map(AssertionFailedError.class::cast)
                .orElseThrow();
        assertThat(error.getExpected().getStringRepresentation()).isNotBlank();
        assertThat(error.getActual().getStringRepresentation()).isNotBlank();
        assertThat(error.getMessage()).contains("Intent not met", "Jon Doe", "SELECT", "next:");
    }

    private EngineExecutionResults run(Class<?> testCase) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testCase))
                .configurationParameter("dbintent.log.file", "off")
                .configurationParameter("dbintent.log.console", "false")
                .configurationParameter("dbintent.knowledge.directory", knowledge.toString())
                .execute();
    }
}
