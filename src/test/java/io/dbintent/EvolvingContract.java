package io.dbintent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.dbintent.testcase.EvolvingTestCase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Change requests in JUnit tests, on every product that migrations are drafted for. */
abstract class EvolvingContract {

    private static final String LOST = """
            Draft not within limits: "drop users.note"
              expected: a draft that was rehearsed there and back, loses nothing, destroys nothing, and has a risk of at \
            most 0.25
              got: Down does not bring back the values of users.note.
                   Rehearsal: Rows do not survive up and down: %3$s.note: the value changed in 2 of 2 rows.
                   up 1:1 ERROR DST03 Column users.note is dropped. 1 of 2 rows would lose a value. Fix: Stop reading and \
            writing the column in one release, and drop it in a later one, after a backup.
                   A risk of 0.50.
              up:
                %1$s;
              down:
                %2$s;
              next: allow the loss with .losing("users.note").""";

    private static final String REFERRED = """
            No draft: "drop the users table"
              expected: a draft that was rehearsed there and back, loses nothing, destroys nothing, and has a risk of at \
            most 0.25
              got: a question: Table users is used by orders. What is to become of them? Drop them, or their foreign keys, \
            first.
              next: ask for one thing that says it; choices: drop the foreign key from orders.user_id, drop the tables \
            users and orders.""";

    abstract DataSource source() throws SQLException;

    /** The statements that drop the column and bring it back, and the table as a rehearsal calls it. */
    abstract List<String> words();

    @Test
    @DisplayName("asserts that a draft was rehearsed, can be taken back and is within the limits, and applies nothing")
    void evolves(@TempDir Path knowledge) throws SQLException {
        EvolvingTestCase.source = source();
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(EvolvingTestCase.class))
                .configurationParameter("dbintent.log.file", "off")
                .configurationParameter("dbintent.log.console", "false")
                .configurationParameter("dbintent.knowledge.directory", knowledge.toString())
                .execute();
        Map<String, String> messages = new TreeMap<>();
        results.testEvents().failed().stream()
                .forEach(event -> messages.put(
                        event.getTestDescriptor().getDisplayName().replaceAll("\\(.*", ""),
                        event.getPayload(TestExecutionResult.class)
                                .flatMap(TestExecutionResult::getThrowable)
                                .map(Throwable::getMessage)
                                .orElse("")));
        assertThat(messages).containsOnlyKeys("lost", "referred");
        results.testEvents().assertStatistics(statistics -> statistics.succeeded(2));
        assertThat(messages.get("lost")).isEqualTo(LOST.formatted(words().toArray()));
        assertThat(messages.get("referred")).isEqualTo(REFERRED);
        assertThat(rows()).containsExactly("1 Ada first", "2 Bob null");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS orders");
            statement.execute("DROP TABLE IF EXISTS users");
        }
    }

    private static List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = EvolvingTestCase.source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM users ORDER BY id")) {
            assertThat(row.getMetaData().getColumnCount()).isEqualTo(3);
            while (row.next()) {
                rows.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
            }
        }
        return rows;
    }
}
