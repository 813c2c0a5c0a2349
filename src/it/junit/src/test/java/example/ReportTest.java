package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.dbintent.DbIntentContext;
import io.dbintent.DbIntentTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.opentest4j.AssertionFailedError;

/** What a failing test leaves in the reports of this JUnit. */
class ReportTest {

    @DbIntentTest
    static class Failing {
        static final DataSource AGENTS = Company.create("failing");

        @Test
        void isNotMet(DbIntentContext db) {
            db.executeByIntent("verify that Jon Doe is one of the agents");
        }
    }

    @Test
    void testsRunInParallelToo() {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(ParallelAgents.class))
                                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                                .build(),
                        summary);
        assertEquals(0, summary.getSummary().getTotalFailureCount());
        assertEquals(20, summary.getSummary().getTestsSucceededCount());
    }

    @DbIntentTest
    static class ParallelAgents {
        static final DataSource AGENTS = Company.create("parallel");

        @RepeatedTest(15)
        void reads(DbIntentContext db) {
            db.executeByIntent("there are exactly 3 agents");
        }

        @RepeatedTest(5)
        @ResourceLock(value = DbIntentTest.DATABASE, mode = ResourceAccessMode.READ_WRITE)
        void writes(DbIntentContext db) {
            db.executeByIntent("verify that Rowen is one of the agents");
        }
    }

    @Test
    void hasAnEntryAlwaysAndFilesFromJUnit512On(@TempDir Path reports) throws IOException {
        List<Map<String, String>> entries = new CopyOnWriteArrayList<>();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Failing.class))
                                .configurationParameter("junit.platform.reporting.output.dir", reports.toString())
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                                entries.add(entry.getKeyValuePairs());
                            }

                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                result.getThrowable().ifPresent(failures::add);
                            }
                        });
        assertEquals(1, failures.size());
        assertTrue(failures.get(0) instanceof AssertionFailedError, () -> String.valueOf(failures));
        assertEquals(0, failures.get(0).getSuppressed().length, () -> Arrays.toString(failures.get(0).getSuppressed()));
        assertEquals("FAIL CONTRADICTED", entries.get(0).get("dbintent.verdict"));
        boolean takesFiles = Arrays.stream(ExtensionContext.class.getMethods())
                .anyMatch(method -> method.getName().equals("publishDirectory"));
        try (Stream<Path> files = Files.walk(reports)) {
            long kept = files.filter(file -> file.endsWith("intent.txt")).count();
            assertEquals(takesFiles ? 1 : 0, kept);
        }
        System.out.println("FILES " + (takesFiles ? "attached" : "not supported") + " on JUnit "
                + System.getProperty("example.junit.version"));
    }
}
