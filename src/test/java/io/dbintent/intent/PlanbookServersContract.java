package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import io.dbintent.planbook.PlanOrigin;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What recorded plans do on every server. */
abstract class PlanbookServersContract {

    private static final String INTENT = "verify that {name} is on the books among our agents";

    @TempDir
    private Path folder = Path.of("");

    abstract DataSource source();

    private PlanShelf shelf() {
        return new PlanShelf(folder, source());
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @BeforeEach
    void record() throws SQLException {
        run(
                "DROP TABLE IF EXISTS agents",
                "CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(100) NOT NULL, joined DATE)",
                "INSERT INTO agents VALUES (1, 'John Doe', '2024-01-10'), (2, 'Jane Smith', '2024-02-01'), (3, 'Rowen',"
                        + " NULL)");
        String plan = "{\"claims\": [{\"sql\": \"SELECT id FROM agents WHERE name = 'Rowen'\", \"expectation\":"
                + " {\"kind\": \"at_least_one_row\"}}]}";
        IntentResult result = shelf().ask(
                        "auto",
                        false,
                        INTENT,
                        Setup.ONLY_TELL.withParameter("name", "Rowen"),
                        ScriptedChatModel.saying(plan, Replies.agrees()));
        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASS);
        assertThat(shelf().text()).contains("WHERE name = :name");
    }

    private IntentResult replay(Object name) {
        return shelf().ask(
                        "replay",
                        true,
                        INTENT,
                        Setup.ONLY_TELL.withParameter("name", name),
                        ScriptedChatModel.saying());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("replay with any text as a value and as nothing else")
    @ValueSource(
            strings = {
                "Jane Smith",
                "O'Brien",
                "x' OR '1'='1",
                "Robert'); DROP TABLE agents; --",
                "\\",
                "\\' OR 1=1 -- ",
                "a\\%b_c",
                "5\" pipe",
                "Ünï /* */ # --"
            })
    void anyText(String value) throws SQLException {
        run("DELETE FROM agents WHERE name = 'Jane Smith'");
        assertThat(replay(value).verdict()).isNotEqualTo(Verdict.PASS);
        try (Connection connection = source().getConnection();
                var insert = connection.prepareStatement("INSERT INTO agents VALUES (9, ?, NULL)")) {
            insert.setString(1, value);
            insert.execute();
        }
        IntentResult present = replay(value);
        assertThat(present.plan()).isInstanceOf(PlanOrigin.Hit.class);
        assertThat(present.data()).as(present.reason()).hasSize(1);
        assertThat(present.verdict()).as(present.reason()).isNotEqualTo(Verdict.FAIL);
    }

    @Test
    @DisplayName("replay with days as the plan wrote them")
    void days() {
        String intent = "verify that some agent on our books joined on {day}";
        String plan = "{\"claims\": [{\"sql\": \"SELECT id FROM agents WHERE joined = '2024-01-10'\","
                + " \"expectation\": {\"kind\": \"at_least_one_row\"}}]}";
        LocalDate day = LocalDate.of(2024, 1, 10);
        IntentResult recorded = shelf().ask(
                        "auto",
                        false,
                        intent,
                        Setup.ONLY_TELL.withParameter("day", day),
                        ScriptedChatModel.saying(plan, Replies.agrees()));
        assertThat(recorded.verdict()).as(recorded.reason()).isEqualTo(Verdict.PASS);
        assertThat(shelf().text()).contains("WHERE joined = :day");
        IntentResult other = shelf().ask(
                        "replay",
                        true,
                        intent,
                        Setup.ONLY_TELL.withParameter("day", LocalDate.of(2024, 2, 1)),
                        ScriptedChatModel.saying());
        assertThat(other.verdict()).as(other.reason()).isEqualTo(Verdict.PASS);
        assertThat(other.query()).contains("'2024-02-01'");
    }

    @Test
    @DisplayName("follow the data and the schema")
    void dataAndSchema() throws SQLException {
        run("UPDATE agents SET name = 'Rowena' WHERE id = 3");
        assertThat(replay("Rowen").verdict()).isEqualTo(Verdict.FAIL);
        run("UPDATE agents SET name = 'Rowen' WHERE id = 3", "ALTER TABLE agents RENAME COLUMN name TO full_name");
        IntentResult stale = replay("Rowen");
        assertThat(stale.reasonCode()).isEqualTo(ReasonCode.PLAN_STALE);
        assertThat(stale.reason()).containsIgnoringCase("agents: + full_name varchar(100) not null");
    }

    @Test
    @DisplayName("are guarded: one that was made dangerous by hand does not run")
    void hostile() {
        for (String sql : new String[] {
            "DELETE FROM agents WHERE name = :name",
            "SELECT id FROM agents WHERE name = :name; DROP TABLE agents",
            "SELECT id FROM agents WHERE name = :name FOR UPDATE",
            "SELECT id FROM agents WHERE name = :name /*! OR 1=1 */",
        }) {
            String before = shelf().text();
            shelf().edit("SELECT id FROM agents WHERE name = :name", sql);
            assertThat(replay("Rowen").verdict()).as(sql).isEqualTo(Verdict.INCONCLUSIVE);
            shelf().edit(sql, "SELECT id FROM agents WHERE name = :name");
            assertThat(shelf().text()).isEqualTo(before);
        }
        assertThat(replay("Rowen").verdict()).isEqualTo(Verdict.PASS);
    }
}
