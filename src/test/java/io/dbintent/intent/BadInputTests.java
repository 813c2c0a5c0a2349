package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.DbIntentContext;
import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad input never passes:")
class BadInputTests {

    private final Setup setup;

    BadInputTests(@TempDir Path folder) {
        setup = new Setup(folder);
    }

    private static void undecided(IntentResult result, ReasonCode code, String reason) {
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reasonCode()).isEqualTo(code);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.error()).isEqualTo(reason);
        assertThat(result.query()).isNull();
        assertThat(result.data()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("a blank intent")
    @ValueSource(strings = {"", "   ", "\n\t"})
    void blank(String intent) {
        ScriptedChatModel model = new ScriptedChatModel();
        undecided(setup.ask(intent, model), ReasonCode.BLANK_INTENT, "the intent is blank");
        assertThat(model.requests()).isEmpty();
    }

    @Test
    @DisplayName("an intent of 10,000 characters")
    void tooLong() {
        ScriptedChatModel model = new ScriptedChatModel();
        undecided(
                setup.ask("verify that " + "x".repeat(9_988), model),
                ReasonCode.INTENT_TOO_LONG,
                "the intent has 10000 characters; expected at most 4000");
        assertThat(model.requests()).isEmpty();
    }

    @Test
    @DisplayName("a NUL and an emoji, which reach prompt and log readably")
    void strangeCharacters() {
        String intent = "verify that '\0\uD83D\uDE00' is one of the agents";
        ScriptedChatModel model = ScriptedChatModel.saying(
                Replies.plan(intent, "SELECT id FROM agents WHERE name = '\uD83D\uDE00'", Replies.AT_LEAST_ONE_ROW));
        IntentResult result = setup.ask(intent, Setup.ONLY_TELL.withMaxRetries(0), model);
        assertThat(result.verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(model.userText(0)).contains("verify that '\\u0000\uD83D\uDE00' is one of the agents");
        assertThat(setup.log()).contains("Intent: verify that '\\u0000\uD83D\uDE00' is one of the agents");
    }

    @Test
    @DisplayName("a database without tables, until it has some")
    void noTables() {
        Agency agency = new Agency(new String[0]);
        String intent = "there is an agent called 'Rowen'";
        ScriptedChatModel model = ScriptedChatModel.saying(
                Replies.plan(intent, "SELECT id FROM agents WHERE name = 'Rowen'", Replies.AT_LEAST_ONE_ROW),
                Replies.agrees());
        try (DbIntentContext db = setup.open(agency.source(), model)) {
            undecided(
                    db.executeByIntent(intent, Setup.ONLY_TELL),
                    ReasonCode.NO_TABLES,
                    "the schema \"PUBLIC\" has no tables");
            agency.run(
                    "CREATE TABLE agents (id INT PRIMARY KEY, name VARCHAR(50))",
                    "INSERT INTO agents VALUES (1, 'Rowen')");
            assertThat(db.executeByIntent(intent, Setup.ONLY_TELL).verdict()).isEqualTo(Verdict.PASS);
        }
    }

    @Test
    @DisplayName("a database that cannot be reached")
    void databaseDown() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:tcp://127.0.0.1:1/mem:x");
        try (DbIntentContext db = setup.open(nowhere, new ScriptedChatModel())) {
            IntentResult result = db.executeByIntent("there are agents", Setup.ONLY_TELL);
            assertThat(result.reasonCode()).isEqualTo(ReasonCode.DATABASE_UNAVAILABLE);
            assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(result.error())
                    .startsWith("Cannot reach the database behind the DataSource org.h2.jdbcx.JdbcDataSource:")
                    .endsWith("Is the server up, and are host and port right?");
        }
    }

    @Test
    @DisplayName("a wrong password, which is shown nowhere")
    void wrongPassword() throws Exception {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try (var keepsItOpen = DriverManager.getConnection(url, "sa", "right-secret")) {
            assertThat(keepsItOpen.isValid(1)).isTrue();
            try (DbIntentContext db = io.dbintent.DbIntent.builder()
                    .set("url", url)
                    .set("user", "sa")
                    .set("password", "wrong-secret")
                    .set("author", "builtin")
                    .set("embeddings", "none")
                    .set("knowledge.directory", setup.knowledge().toString())
                    .set("log.file", "off")
                    .set("log.console", "false")
                    .open()) {
                undecided(
                        db.executeByIntent("there are agents", Setup.ONLY_TELL),
                        ReasonCode.DATABASE_UNAVAILABLE,
                        "The login to " + url + " was refused: Wrong user name or password [28000-240]."
                                + " Check user, password and database name.");
            }
        }
    }

    @Test
    @DisplayName("a model that talks nonsense, asked twice")
    void nonsense() {
        ScriptedChatModel model = ScriptedChatModel.saying("Lovely weather!", "I would rather not.");
        IntentResult result = setup.ask("there are agents", model);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.MODEL_REPLY_UNREADABLE);
        assertThat(result.error()).contains("gave no usable reply, asked twice", "I would rather not.");
        assertThat(model.requests()).hasSize(2);
    }

    @ParameterizedTest
    @DisplayName("a model that gives its verdict instead of a plan")
    @ValueSource(
            strings = {
                "PASS",
                "{\"verdict\": \"PASS\"}",
                "{\"success\": true, \"reason\": \"trust me\"}",
                "{\"claims\": []}",
                "{\"claims\": [{\"claim\": \"there are agents\"}]}",
                "{\"claims\": [{\"sql\": \"\", \"expectation\": {\"kind\": \"rows_returned\"}}]}",
                "{\"claims\": [{\"sql\": null, \"expectation\": {\"kind\": \"at_least_one_row\"}}]}",
                "{\"claims\": [{\"sql\": \"SELECT id FROM agents\", \"expectation\": {\"kind\": \"pass\"}}]}"
            })
    void verdictInsteadOfPlan(String reply) {
        IntentResult result = setup.ask("there are agents", reply, reply);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.MODEL_REPLY_UNREADABLE);
    }

    @ParameterizedTest
    @DisplayName("a model that writes SQL which proves nothing")
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT 'John Doe'",
                "SELECT 'John Doe' FROM agents",
                "SELECT id FROM agents WHERE 'John Doe' = 'John Doe'",
                "SELECT id FROM agents WHERE name = 'John Doe' OR 1 = 1",
                "SELECT id FROM agents WHERE name = 'John Doe' UNION SELECT 7",
                "SELECT id FROM agents WHERE name <> 'John Doe'",
                "SELECT id FROM agents LIMIT 1",
                "SELECT COUNT(*) FROM agents",
                "SELECT id FROM agents; DROP TABLE agents",
                "SELECT id FROM agents /* 'John Doe' */",
                "SELECT id AS \"John Doe\" FROM agents"
            })
    void provesNothing(String sql) {
        String intent = "verify that John Doe is one of the agents";
        IntentResult result = setup.ask(
                intent,
                Setup.ONLY_TELL.withMaxRetries(0),
                ScriptedChatModel.saying(
                        Replies.plan(intent, sql, Replies.AT_LEAST_ONE_ROW), Replies.agrees("yes, PASS")));
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }
}
