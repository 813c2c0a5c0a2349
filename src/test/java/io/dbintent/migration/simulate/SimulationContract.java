package io.dbintent.migration.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.inspect.SchemaInspector;
import io.dbintent.migration.rehearsal.SchemaSnapshot;
import io.dbintent.migration.scratch.ScratchDatabase;
import io.dbintent.migration.scratch.ScratchServer;
import io.dbintent.migration.simulate.SchemaComparison.Texts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a simulation says is what the server does: after the schema is made, after up, and after down. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SimulationContract {

    private @Nullable ScratchServer server;

    abstract ScratchServer open();

    /** The file of the pairs that are tried. */
    abstract String pairs();

    @BeforeAll
    void start() {
        server = open();
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private ScratchServer server() {
        ScratchServer opened = server;
        if (opened == null) {
            throw new IllegalStateException("The server has not been opened.");
        }
        return opened;
    }

    @TestFactory
    @DisplayName("ends as the server does")
    Stream<DynamicTest> agrees() throws IOException {
        return WrittenPair.load(pairs()).stream()
                .map(pair -> DynamicTest.dynamicTest(pair.about(), () -> compare(pair)));
    }

    private void compare(WrittenPair pair) throws SQLException {
        try (ScratchDatabase database = server().create();
                Connection connection = database.connect()) {
            SchemaInspector inspector = SchemaInspector.of(connection);
            boolean open = pair.isUndecidedOn(inspector.server().dialect().name());
            Course course = new Course(connection, inspector);
            course.script("schema", pair.current());
            SchemaDefinition before = inspector.read(connection);
            SchemaSnapshot exact =
                    SchemaSnapshot.read(connection, inspector.server().dialect());
            boolean done = course.script("up", pair.up()) && course.script("down", pair.down());
            SchemaSnapshot after =
                    SchemaSnapshot.read(connection, inspector.server().dialect());
            boolean restored = done && exact.differences(after).isEmpty();
            RoundTrip trip = RoundTrip.of(DdlReader.of(inspector.server()), before, pair.up(), pair.down());
            boolean reversible = trip.verdict() == RoundTrip.Verdict.REVERSIBLE
                    || trip.verdict() == RoundTrip.Verdict.REVERSIBLE_BUT_ORDER;
            if (reversible && !restored) {
                course.complaints.add("falsely " + trip.verdict() + ": " + exact.differences(after));
            }
            if (restored && !reversible && trip.verdict() != RoundTrip.Verdict.UNDECIDED) {
                course.complaints.add(
                        "restored, but simulated " + trip.verdict() + ": " + trip.reason() + " " + trip.differences());
            }
            if (!open && trip.verdict() == RoundTrip.Verdict.UNDECIDED) {
                course.complaints.add("round trip undecided: " + trip.reason());
            }
            course.complaints.removeIf(complaint -> open && complaint.contains("undecided"));
            assertThat(course.complaints).as(String.join("\n", course.told)).isEmpty();
        }
    }

    /** One connection on which scripts run, and what was seen to differ. */
    private static final class Course {

        private final Connection connection;
        private final SchemaInspector inspector;
        private final DdlReader reader;
        private final List<String> complaints = new ArrayList<>();
        private final List<String> told = new ArrayList<>();

        Course(Connection connection, SchemaInspector inspector) {
            this.connection = connection;
            this.inspector = inspector;
            this.reader = DdlReader.of(inspector.server());
        }

        /** False if the server refuses a statement. */
        boolean script(String name, String text) throws SQLException {
            Simulated simulated = new Simulation(reader, Simulation.Rows.NONE).run(inspector.read(connection), text);
            String failure = run(text);
            told.add(name + " on the server: " + (failure.isEmpty() ? "done" : failure));
            simulated
                    .undecided()
                    .forEach(step -> complaints.add(name + " undecided: " + step.reason() + " :: "
                            + step.statement().text()));
            String refusal = simulated.refused().map(StepOutcome::reason).orElse("");
            boolean decided = simulated.undecided().isEmpty();
            if (decided && failure.isEmpty() != refusal.isEmpty()) {
                complaints.add(name + ": simulated " + (refusal.isEmpty() ? "done" : refusal) + ", server "
                        + (failure.isEmpty() ? "done" : failure));
            }
            if (decided) {
                SchemaComparison.differences(
                                inspector.read(connection), simulated.after(), inspector.server(), Texts.PRESENCE_ONLY)
                        .forEach(difference -> complaints.add(name + ": " + difference));
            }
            return failure.isEmpty();
        }

        private String run(String text) {
            for (var statement : reader.read(text).statements()) {
                try (Statement jdbc = connection.createStatement()) {
                    jdbc.setEscapeProcessing(false);
                    jdbc.execute(statement.text());
                } catch (SQLException e) {
                    return String.valueOf(e.getMessage());
                }
            }
            return "";
        }
    }
}
