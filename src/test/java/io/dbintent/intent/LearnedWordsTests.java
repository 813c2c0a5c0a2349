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

@DisplayName("A word that only confirmed learnings know")
class LearnedWordsTests {

    private final Setup setup;
    private final Agency agency = new Agency();

    LearnedWordsTests(@TempDir Path folder) {
        setup = new Setup(folder);
    }

    private DbIntentContext open(String author, ScriptedChatModel model) {
        return setup.builder(agency.source(), model).set("author", author).open();
    }

    private static IntentResult ask(DbIntentContext db, String intent) {
        return db.executeByIntent(intent, Setup.ONLY_TELL);
    }

    private void learn(String intent, String query) {
        try (DbIntentContext db = open("builtin", ScriptedChatModel.saying())) {
            db.storeLearning(intent, query, List.of("agents"));
        }
    }

    @Test
    @DisplayName("is understood by the built-in engine once two of them agree, and the log says so")
    void learned() {
        learn("there are 3 hustlers", "SELECT COUNT(*) FROM agents");
        try (DbIntentContext db = open("builtin", ScriptedChatModel.saying())) {
            assertThat(ask(db, "there is a hustler called Rowen").reasonCode()).isEqualTo(ReasonCode.NOT_UNDERSTOOD);
        }
        learn("there is a hustler called John Doe", "SELECT id FROM agents WHERE name = 'John Doe'");
        try (DbIntentContext db = open("builtin", ScriptedChatModel.saying())) {
            assertThat(ask(db, "there is a hustler called Rowen").verdict()).isEqualTo(Verdict.PASS);
            assertThat(ask(db, "there are 4 hustlers").verdict()).isEqualTo(Verdict.FAIL);
        }
        assertThat(setup.log()).contains("\"hustler\" is read as agents, which 2 confirmed learnings agree on.");
    }

    @Test
    @DisplayName("is told to a model as well")
    void prompt() {
        learn("there are 3 hustlers", "SELECT COUNT(*) FROM agents");
        learn("there is a hustler called John Doe", "SELECT id FROM agents WHERE name = 'John Doe'");
        String claim = "there is a hustler called Rowen";
        ScriptedChatModel model = ScriptedChatModel.saying(
                Replies.plan(claim, "SELECT id FROM agents WHERE name = 'Rowen'", Replies.AT_LEAST_ONE_ROW),
                Replies.agrees());
        try (DbIntentContext db = open("model", model)) {
            ask(db, claim);
        }
        assertThat(model.userText(0)).contains("~~~ begin domain-words\nhustler: agents\n~~~ end domain-words");
    }
}
