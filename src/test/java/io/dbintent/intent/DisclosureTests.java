package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dbintent.DbIntentContext;
import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Values of rows")
class DisclosureTests {

    private static final String JOHN = "verify that John Doe is one of the agents";
    private static final String EMAIL = "john.doe@example.com";

    private final Setup setup;

    DisclosureTests(@TempDir Path folder) {
        setup = new Setup(folder);
    }

    private static String john(String columns) {
        return Replies.plan(
                JOHN, "SELECT " + columns + " FROM agents WHERE name = 'John Doe'", Replies.AT_LEAST_ONE_ROW);
    }

    /** Every text that was sent to the model. */
    private static String sent(ScriptedChatModel model) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < model.requests().size(); i++) {
            all.append(model.systemText(i)).append(model.userText(i));
        }
        return all.toString();
    }

    @Test
    @DisplayName("do not go to a remote model: the analysis prompt has counts and types")
    void countsAndTypes() {
        ScriptedChatModel model = ScriptedChatModel.saying(john("id, name, email"), Replies.agrees());
        assertThat(setup.ask(JOHN, model).verdict()).isEqualTo(Verdict.PASS);
        assertThat(model.userText(1)).isEqualTo("""
                Statement:
                ~~~ begin statement
                verify that John Doe is one of the agents
                ~~~ end statement

                Query:
                ~~~ begin query
                SELECT id, name, email FROM agents WHERE name = 'John Doe'
                ~~~ end query

                Expected of the rows: at least one row
                Verdict computed from the rows: PASS
                Rows: 1
                ~~~ begin rows
                {id: Long, name: String, email: String}
                ~~~ end rows""");
        assertThat(sent(model)).doesNotContain(EMAIL);
    }

    @Test
    @DisplayName("go to a remote model when that is asked for, masked columns masked")
    void sample() {
        ScriptedChatModel model = ScriptedChatModel.saying(john("id, email, city"), Replies.agrees());
        try (DbIntentContext db = setup.builder(new Agency().source(), model)
                .set("prompt.rows", "sample")
                .set("mask", "agents.email")
                .open()) {
            db.executeByIntent(JOHN);
        }
        assertThat(model.userText(1)).contains("{id=1, email=***, city='Berlin'}");
        assertThat(sent(model)).doesNotContain(EMAIL);
    }

    @Test
    @DisplayName("can be kept back altogether, with how many there are")
    void none() {
        ScriptedChatModel model = ScriptedChatModel.saying(john("id, email"), Replies.agrees());
        try (DbIntentContext db = setup.builder(new Agency().source(), model)
                .set("prompt.rows", "none")
                .open()) {
            db.executeByIntent(JOHN);
        }
        assertThat(model.userText(1)).contains("Rows: not shown").doesNotContain("id: Long");
    }

    @Test
    @DisplayName("that the database quotes in an error do not go to the model, nor into learnings")
    void errors() {
        String intent = "list all agents";
        ScriptedChatModel model = ScriptedChatModel.saying(
                Replies.plan(
                        intent, "SELECT CAST(email AS INT) FROM agents WHERE name = 'John Doe'", Replies.ROWS_RETURNED),
                Replies.plan(intent, "SELECT id FROM agents", Replies.ROWS_RETURNED),
                Replies.agrees());
        assertThat(setup.ask(intent, model).verdict()).isEqualTo(Verdict.PASS);
        assertThat(model.userText(1)).contains("Data conversion error converting \"***\"");
        assertThat(sent(model)).doesNotContain(EMAIL);
        assertThat(setup.learnings()).contains("[incorrect]").doesNotContain(EMAIL);
    }

    @Test
    @DisplayName("that could not be compared do not go into learnings")
    void uncomparable() {
        String intent = "the email of the agents in Berlin is 'x'";
        String plan = Replies.plan(
                intent,
                "SELECT email FROM agents WHERE city = 'Berlin'",
                "{\"kind\": \"scalar_value\", \"op\": \"=\", \"value\": \"x\"}");
        IntentResult result = setup.ask(intent, plan);
        assertThat(result.reason()).contains(EMAIL);
        assertThat(setup.learnings())
                .contains("[incorrect]", "the result does not have the shape")
                .doesNotContain(EMAIL);
    }

    @ParameterizedTest
    @DisplayName("of a masked column are in no message and no log, whatever the label")
    @ValueSource(
            strings = {
                "SELECT email FROM agents WHERE city = 'Berlin'",
                "SELECT email AS contact FROM agents WHERE city = 'Berlin'",
                "SELECT * FROM agents WHERE city = 'Berlin'",
                "SELECT UPPER(email) FROM agents WHERE city = 'Berlin'",
                "SELECT name || ' ' || email AS both_of_them FROM agents WHERE city = 'Berlin'",
                "SELECT c FROM (SELECT email AS c FROM agents WHERE city = 'Berlin') x",
                "SELECT MAX(email) FROM agents WHERE city = 'Berlin'",
                "SELECT a.email, b.email FROM agents a JOIN agents b ON a.id = b.id WHERE a.city = 'Berlin'",
                "SELECT email FROM agents WHERE city = 'Berlin' UNION SELECT email FROM agents WHERE city = 'Berlin'"
            })
    void masked(String sql) {
        String intent = "no agent lives in Berlin";
        ScriptedChatModel model = ScriptedChatModel.saying(Replies.plan(intent, sql, Replies.NO_ROWS));
        Throwable thrown;
        try (DbIntentContext db =
                setup.builder(new Agency().source(), model).set("mask", "EMAIL").open()) {
            thrown = catchThrowable(
                    () -> db.executeByIntent(intent, IntentOptions.defaults().withMaxRetries(0)));
        }
        assertThat(thrown).isNotNull();
        assertThat(String.valueOf(thrown.getMessage()).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(EMAIL, "jane@example.com");
        assertThat(setup.log().toLowerCase(java.util.Locale.ROOT)).doesNotContain(EMAIL, "jane@example.com");
        assertThat(sent(model)).doesNotContain(EMAIL);
        assertThat(setup.learnings()).doesNotContain(EMAIL);
    }

    @Test
    @DisplayName("of a masked column are not offered as the nearest value")
    void nearest() {
        String intent = "the email 'john.do@example.com' exists";
        ScriptedChatModel model = ScriptedChatModel.saying(Replies.plan(
                intent, "SELECT id FROM agents WHERE email = 'john.do@example.com'", Replies.AT_LEAST_ONE_ROW));
        try (DbIntentContext db =
                setup.builder(new Agency().source(), model).set("mask", "email").open()) {
            IntentResult result = db.executeByIntent(intent, Setup.ONLY_TELL);
            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(result.deciding().nearest()).isNull();
        }
    }

    @Test
    @DisplayName("are kept out of messages and logs where only counts are allowed")
    void messageCounts() {
        String intent = "no agent lives in Berlin";
        ScriptedChatModel model = ScriptedChatModel.saying(
                Replies.plan(intent, "SELECT id, email FROM agents WHERE city = 'Berlin'", Replies.NO_ROWS));
        try (DbIntentContext db = setup.builder(new Agency().source(), model)
                .set("message.rows", "counts")
                .open()) {
            Throwable thrown = catchThrowable(() -> db.executeByIntent(intent));
            assertThat(thrown).hasMessage("""
                    Intent not met: "no agent lives in Berlin"
                      expected: no rows
                       but was: 2 rows, whose values are not shown
                        reason: CONTRADICTED, the rows contradict what was expected
                       reading: as it says
                           SQL: SELECT id, email FROM agents WHERE city = 'Berlin'
                        author: ScriptedChatModel
                          rows: 2
                                {id: Long, email: String}
                          next: run the SQL yourself; if it does not ask what you meant, reword the intent""");
        }
        assertThat(setup.log()).doesNotContain(EMAIL);
    }

    @Test
    @DisplayName("are in the result for the test itself, masked or not")
    void inTheResult() {
        ScriptedChatModel model = ScriptedChatModel.saying(john("email"), Replies.agrees());
        try (DbIntentContext db =
                setup.builder(new Agency().source(), model).set("mask", "email").open()) {
            IntentResult result = db.executeByIntent(JOHN);
            assertThat(result.data()).isEqualTo(List.of(java.util.Map.of("email", EMAIL)));
            assertThat(result.deciding().maskedLabels()).containsExactly("email");
        }
    }
}
