package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.exception.RateLimitException;
import io.dbintent.DbIntentContext;
import io.dbintent.llm.ModelException;
import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.ReasonCode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

@DisplayName("An intent that is asserted")
class AssertingTests {

    private static final String JON = "verify that Jon Doe is one of the agents";
    private static final String BY_NAME =
            Replies.plan(JON, "SELECT id, name FROM agents WHERE name = 'Jon Doe'", Replies.AT_LEAST_ONE_ROW);

    private final Setup setup;

    AssertingTests(@TempDir Path folder) {
        setup = new Setup(folder);
    }

    private AssertionFailedError failure(String intent, String... replies) {
        return catchThrowableOfType(
                AssertionFailedError.class,
                () -> setup.ask(intent, IntentOptions.defaults().withMaxRetries(0), ScriptedChatModel.saying(replies)));
    }

    private IntentExecutionException broken(String intent, ScriptedChatModel model) {
        return catchThrowableOfType(
                IntentExecutionException.class,
                () -> setup.ask(intent, IntentOptions.defaults().withMaxRetries(0), model));
    }

    @Test
    @DisplayName("fails with expected, actual, SQL, rows, reason, nearest value and next step")
    void contradicted() {
        AssertionFailedError error = failure(JON, BY_NAME);
        assertThat(error).hasMessage("""
                Intent not met: "verify that Jon Doe is one of the agents"
                  expected: at least one row
                   but was: no rows
                    reason: CONTRADICTED, not found: agents.name 'Jon Doe' - 0 of 3 rows in agents
                   nearest: agents.name 'John Doe', id 1
                   reading: as it says
                       SQL: SELECT id, name FROM agents WHERE name = 'Jon Doe'
                    author: ScriptedChatModel
                      rows: 0
                      next: run the SQL yourself; if it does not ask what you meant, reword the intent""");
        assertThat(error.getExpected().getStringRepresentation()).isEqualTo("at least one row");
        assertThat(error.getActual().getStringRepresentation()).isEqualTo("no rows");
        assertThat(error.getCause()).isNull();
    }

    @Test
    @DisplayName("shows the rows that contradict it")
    void rows() {
        assertThat(failure(
                        "no agent lives in Berlin",
                        Replies.plan(
                                "no agent lives in Berlin",
                                "SELECT id, name FROM agents WHERE city = 'Berlin'",
                                Replies.NO_ROWS)))
                .hasMessage("""
                Intent not met: "no agent lives in Berlin"
                  expected: no rows
                   but was: a row (1, 'John Doe')
                    reason: CONTRADICTED, found what should not be there: a row (1, 'John Doe')
                   reading: as it says
                       SQL: SELECT id, name FROM agents WHERE city = 'Berlin'
                    author: ScriptedChatModel
                      rows: 2
                            {id=1, name='John Doe'}
                            {id=2, name='Jane Smith'}
                      next: run the SQL yourself; if it does not ask what you meant, reword the intent""");
    }

    @Test
    @DisplayName("names the claim that decided, and how the others came out")
    void severalClaims() {
        assertThat(failure(
                        "John Doe lives in Berlin and Rowen lives in Berlin",
                        Replies.plan(
                                Replies.claim(
                                        "John Doe lives in Berlin",
                                        "SELECT id FROM agents WHERE name = 'John Doe' AND city = 'Berlin'",
                                        Replies.AT_LEAST_ONE_ROW),
                                Replies.claim(
                                        "Rowen lives in Berlin",
                                        "SELECT id FROM agents WHERE name = 'Rowen' AND city = 'Berlin'",
                                        Replies.AT_LEAST_ONE_ROW)),
                        Replies.agrees()))
                .hasMessageStartingWith("""
                Intent not met: "John Doe lives in Berlin and Rowen lives in Berlin"
                     claim: Rowen lives in Berlin
                  expected: at least one row
                """)
                .hasMessageContaining("\n      also: PASS John Doe lives in Berlin\n");
    }

    @Test
    @DisplayName("is a failure too where it could not be decided")
    void undecided() {
        AssertionFailedError error = failure(
                "verify that John Doe is one of the agents",
                Replies.plan(
                        "verify that John Doe is one of the agents",
                        "SELECT id, name FROM agents WHERE name = 'John Doe'",
                        Replies.AT_LEAST_ONE_ROW),
                Replies.disagrees("the query looks elsewhere"));
        assertThat(error).hasMessage("""
                Intent could not be decided: "verify that John Doe is one of the agents"
                  expected: at least one row
                   but was: rows, the first being (1, 'John Doe')
                    reason: ANALYST_DISAGREES, the rows meet the expectation, but ScriptedChatModel reads them otherwise: the query looks elsewhere
                   reading: as it says
                       SQL: SELECT id, name FROM agents WHERE name = 'John Doe'
                    author: ScriptedChatModel
                      rows: 1
                            {id=1, name='John Doe'}
                      next: read both accounts, then reword the intent""");
    }

    @Test
    @DisplayName("says what the schema lacks where no column answers it")
    void unanswerable() {
        assertThat(failure("verify that John Doe likes tea", "{\"claims\": [], \"unanswerable\": \"no column tells\"}"))
                .hasMessage("""
                Intent could not be decided: "verify that John Doe likes tea"
                  expected: a verdict
                   but was: NOT_UNDERSTOOD
                    reason: NOT_UNDERSTOOD, ScriptedChatModel says that the schema cannot answer it: no column tells
                      next: reword the intent in the words of the schema, or configure a model with dbintent.model that understands it""");
    }

    @Test
    @DisplayName("says which part of it the plan leaves out")
    void incompletePlan() {
        assertThat(failure(
                        "John Doe lives in Berlin and Rowen lives in Paris",
                        Replies.plan(
                                "John Doe lives in Berlin",
                                "SELECT id FROM agents WHERE name = 'John Doe' AND city = 'Berlin'",
                                Replies.AT_LEAST_ONE_ROW)))
                .hasMessage("""
                Intent could not be decided: "John Doe lives in Berlin and Rowen lives in Paris"
                  expected: a verdict
                   but was: INCOMPLETE_PLAN
                    reason: INCOMPLETE_PLAN, no claim of the plan says this part of the statement: Rowen lives Paris
                       SQL: SELECT id FROM agents WHERE name = 'John Doe' AND city = 'Berlin'
                      next: split the intent into one for each statement, or choose another model""");
    }

    @Test
    @DisplayName("throws something else than a failed assertion when something broke, with the cause")
    void modelDown() {
        IntentExecutionException error =
                broken(JON, new ScriptedChatModel().thenThrow(new RateLimitException("slow down")));
        assertThat(error.reasonCode()).isEqualTo(ReasonCode.MODEL_UNAVAILABLE);
        assertThat(error).hasCauseInstanceOf(ModelException.class).hasMessage("""
                Intent could not be run: "verify that Jon Doe is one of the agents"
                  expected: a verdict
                   but was: MODEL_UNAVAILABLE
                    reason: MODEL_UNAVAILABLE, The chat model ScriptedChatModel that was handed to dbintent failed.
                              Where: io.dbintent.llm.ScriptedChatModel
                              Expected: a reply
                              Got: RateLimitException: slow down
                              Next: See the cause; its settings, timeout and retries are those it was built with.
                      next: check dbintent.model and its server, or set dbintent.author=builtin""");
    }

    @Test
    @DisplayName("tells of SQL that the database refuses")
    void sqlError() {
        IntentExecutionException error = broken(
                "list all agents",
                ScriptedChatModel.saying(
                        Replies.plan("list all agents", "SELECT nam FROM agents", Replies.ROWS_RETURNED)));
        assertThat(error.reasonCode()).isEqualTo(ReasonCode.SQL_ERROR);
        assertThat(error).hasMessage("""
                Intent could not be run: "list all agents"
                  expected: a verdict
                   but was: SQL_ERROR
                    reason: SQL_ERROR, The SQL names a column that does not exist: Column "nam" not found; SQL statement: SELECT nam FROM agents [42122-240]. Use a column of the tables it reads.
                       SQL: SELECT nam FROM agents
                    author: ScriptedChatModel
                      next: run the SQL yourself; if the schema changed, set dbintent.refresh-schema=true""");
    }

    @Test
    @DisplayName("tells of SQL that the guard refuses")
    void refused() {
        IntentExecutionException error = broken(
                "list all agents",
                ScriptedChatModel.saying(Replies.plan("list all agents", "DELETE FROM agents", Replies.ROWS_RETURNED)));
        assertThat(error.reasonCode()).isEqualTo(ReasonCode.SQL_REFUSED);
        assertThat(error).hasMessage("""
                Intent could not be run: "list all agents"
                  expected: a verdict
                   but was: SQL_REFUSED
                    reason: SQL_REFUSED, SQL-NOT-READ-ONLY: The statement starts with 'DELETE': only SELECT (or WITH ... SELECT) is run.
                       SQL: DELETE FROM agents
                    author: ScriptedChatModel
                      next: reword the intent, or choose another model; only one SELECT is run, and all of it must be readable""");
    }

    @Test
    @DisplayName("throws nothing with assertSuccess false but for wrong parameters")
    void onlyTell() {
        assertThat(setup.ask(JON, BY_NAME).reasonCode()).isEqualTo(ReasonCode.CONTRADICTED);
        assertThat(setup.ask(JON, new ScriptedChatModel().thenThrow(new RateLimitException("slow down")))
                        .reasonCode())
                .isEqualTo(ReasonCode.MODEL_UNAVAILABLE);
        assertThatThrownBy(() -> setup.ask(JON, Setup.ONLY_TELL.withParameter("name", "x"), new ScriptedChatModel()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("takes its options from the configuration where the test gives none")
    void configured() {
        try (DbIntentContext db = setup.builder(new Agency().source(), ScriptedChatModel.saying(BY_NAME))
                .set("assert-success", "false")
                .open()) {
            assertThat(db.executeByIntent(JON).success()).isFalse();
        }
    }

    @Test
    @DisplayName("is stopped by a listener's failure, which tells the path")
    void logCannotBeWritten() {
        try (DbIntentContext db = setup.builder(new Agency().source(), ScriptedChatModel.saying(BY_NAME))
                .set("log.file", "/proc/none/steps.txt")
                .open()) {
            assertThatThrownBy(() -> db.executeByIntent(JON, Setup.ONLY_TELL))
                    .hasMessage("Cannot write the step log to /proc/none/steps.txt. Set dbintent.log.file to a path"
                            + " that can be written, or to off.");
        }
    }

    @Test
    @DisplayName("shows what a model says without anything that moves a cursor")
    void terminal() {
        AssertionFailedError error = failure(
                "verify that John Doe likes tea", "{\"claims\": [], \"unanswerable\": \"\\u001b[2J no\\u202e\"}");
        assertThat(error.getMessage()).contains("\\u001b[2J no\\u202e").doesNotContain("\u001b", "\u202e");
    }

    @Test
    @DisplayName("runs a guarded query without an intent, and refuses one that writes")
    void query() {
        try (DbIntentContext db = setup.open(new Agency().source(), new ScriptedChatModel())) {
            assertThat(db.executeQuery("SELECT name FROM agents WHERE id = 3"))
                    .containsExactly(Map.of("name", "Rowen"));
            assertThatThrownBy(() -> db.executeQuery("DELETE FROM agents"))
                    .isInstanceOf(IntentExecutionException.class)
                    .hasMessage("The query is refused: SQL-NOT-READ-ONLY: The statement starts with 'DELETE': only"
                            + " SELECT (or WITH ... SELECT) is run.\n  query: DELETE FROM agents");
        }
    }
}
