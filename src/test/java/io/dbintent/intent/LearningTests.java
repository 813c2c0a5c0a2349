package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.DbIntentContext;
import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a run learns")
class LearningTests {

    private static final String JOHN = "verify that John Doe is one of the agents";
    private static final String JOHN_SQL = "SELECT id FROM agents WHERE name = 'John Doe'";
    private static final String GOOD = Replies.plan(JOHN, JOHN_SQL, Replies.AT_LEAST_ONE_ROW);

    private final Setup setup;

    LearningTests(@TempDir Path folder) {
        setup = new Setup(folder);
    }

    @Test
    @DisplayName("is a correct query when the rows prove the claim")
    void correct() {
        setup.ask(JOHN, GOOD, Replies.agrees());
        assertThat(setup.learnings())
                .contains("\n[correct] learning_")
                .contains("\nIntent: " + JOHN + "\nQuery: " + JOHN_SQL + "\nTables: agents\n")
                .doesNotContain("Error:", "[incorrect]");
    }

    @Test
    @DisplayName("is a correct query also when the data failed the test")
    void correctThoughFailed() {
        String intent = "verify that Jon Doe is one of the agents";
        IntentResult result = setup.ask(
                intent, Replies.plan(intent, "SELECT id FROM agents WHERE name = 'Jon Doe'", Replies.AT_LEAST_ONE_ROW));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(setup.learnings()).contains("[correct] learning_").doesNotContain("[incorrect]");
    }

    @Test
    @DisplayName("is an incorrect query with its error when the database refuses it")
    void incorrect() {
        setup.ask(
                JOHN,
                Setup.ONLY_TELL.withMaxRetries(0),
                ScriptedChatModel.saying(Replies.plan(JOHN, "SELECT nam FROM agents", Replies.AT_LEAST_ONE_ROW)));
        assertThat(setup.learnings())
                .contains(
                        "\n[incorrect] learning_",
                        "\nQuery: SELECT nam FROM agents\n",
                        "\nError: The SQL names a column");
    }

    @Test
    @DisplayName("is kept once for the same intent and query")
    void once() {
        setup.ask(JOHN, GOOD, Replies.agrees());
        String first = setup.learnings();
        setup.ask(JOHN, GOOD, Replies.agrees());
        assertThat(setup.learnings()).isEqualTo(first);
    }

    @Test
    @DisplayName("is shown to the model at the next intent, correct and incorrect apart")
    void shown() {
        setup.ask(JOHN, Replies.plan(JOHN, "SELECT nam FROM agents", Replies.AT_LEAST_ONE_ROW), GOOD, Replies.agrees());
        String rowen = "verify that Rowen is one of the agents";
        ScriptedChatModel model = ScriptedChatModel.saying(
                Replies.plan(rowen, "SELECT id FROM agents WHERE name = 'Rowen'", Replies.AT_LEAST_ONE_ROW),
                Replies.agrees());
        setup.ask(rowen, model);
        String prompt = model.userText(0);
        String sound = prompt.substring(prompt.indexOf("proved sound"), prompt.indexOf("proved wrong"));
        String wrong = prompt.substring(prompt.indexOf("proved wrong"));
        assertThat(sound).contains("[correct]", JOHN_SQL).doesNotContain("SELECT nam");
        assertThat(wrong).contains("[incorrect]", "SELECT nam FROM agents", "Error: The SQL names a column");
    }

    @Test
    @DisplayName("is nothing when the model's reading disagrees")
    void analystDisagrees() {
        setup.ask(JOHN, GOOD, Replies.disagrees("it looks elsewhere"));
        assertThat(setup.learnings()).isEmpty();
    }

    @Test
    @DisplayName("is nothing with learn(false)")
    void off() {
        try (DbIntentContext db = setup.builder(new Agency().source(), ScriptedChatModel.saying(GOOD, Replies.agrees()))
                .learn(false)
                .open()) {
            assertThat(db.executeByIntent(JOHN).success()).isTrue();
        }
        assertThat(setup.learnings()).isEmpty();
    }

    @Test
    @DisplayName("speaks of the claim, where an intent has several")
    void severalClaims() {
        setup.ask(
                "John Doe lives in Berlin and Rowen lives in Paris",
                Replies.plan(
                        Replies.claim(
                                "John Doe lives in Berlin",
                                "SELECT id FROM agents WHERE name = 'John Doe' AND city = 'Berlin'",
                                Replies.AT_LEAST_ONE_ROW),
                        Replies.claim(
                                "Rowen lives in Paris",
                                "SELECT id FROM agents WHERE name = 'Rowen' AND city = 'Paris'",
                                Replies.AT_LEAST_ONE_ROW)),
                Replies.agrees(),
                Replies.agrees());
        assertThat(setup.learnings())
                .contains("Intent: John Doe lives in Berlin\n", "Intent: Rowen lives in Paris\n")
                .doesNotContain("Intent: John Doe lives in Berlin and");
    }

    @Test
    @DisplayName("can be given by hand, and is found again")
    void byHand() {
        try (DbIntentContext db = setup.open(new Agency().source(), new ScriptedChatModel())) {
            String id = db.storeLearning(JOHN, JOHN_SQL, List.of("agents"), true, null);
            assertThat(id).startsWith("learning_");
            assertThat(db.retrieveContext(JOHN, 5).correct())
                    .extracting("query")
                    .containsExactly(JOHN_SQL);
        }
    }

    @Test
    @DisplayName("is left as it is when it cannot be read, and no intent passes then")
    void unreadableFile() throws Exception {
        java.nio.file.Files.createDirectories(setup.knowledge());
        Path file = setup.knowledge().resolve("learnings.txt");
        java.nio.file.Files.writeString(file, "[correct] learning_x\nIntent: a\n\ngarbage\n");
        IntentResult result = setup.ask(JOHN, GOOD, Replies.agrees());
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.KNOWLEDGE_UNAVAILABLE);
        assertThat(result.error())
                .contains("learnings.txt cannot be read at line")
                .contains("nothing in the file was changed");
        assertThat(file).hasContent("[correct] learning_x\nIntent: a\n\ngarbage\n");
    }

    @Test
    @DisplayName("that cannot be written takes a PASS away, never a FAIL")
    void unwritable() throws Exception {
        java.nio.file.Files.createDirectories(setup.knowledge().resolve("learnings.txt"));
        IntentResult result = setup.ask(JOHN, GOOD, Replies.agrees());
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.KNOWLEDGE_UNAVAILABLE);
    }
}
