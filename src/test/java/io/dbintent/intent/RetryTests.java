package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.DbIntentContext;
import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.ReasonCode;
import io.dbintent.plan.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An intent is tried again")
class RetryTests {

    private static final String JOHN = "verify that John Doe is one of the agents";
    private static final String GOOD =
            Replies.plan(JOHN, "SELECT id, name FROM agents WHERE name = 'John Doe'", Replies.AT_LEAST_ONE_ROW);

    private final Setup setup;

    RetryTests(@TempDir Path folder) {
        setup = new Setup(folder);
    }

    private static String written(String sql) {
        return Replies.plan(JOHN, sql, Replies.AT_LEAST_ONE_ROW);
    }

    @Test
    @DisplayName("after SQL that cannot be read, with the error in the prompt")
    void syntax() {
        ScriptedChatModel model = ScriptedChatModel.saying(
                written("SELECT id FROM agents WHERE name = = 'John Doe'"), GOOD, Replies.agrees());
        assertThat(setup.ask(JOHN, model).verdict()).isEqualTo(Verdict.PASS);
        assertThat(model.userText(0)).doesNotContain("These attempts failed");
        assertThat(model.userText(1))
                .contains(
                        "These attempts failed. Write a query that does not repeat the mistake.",
                        "Query: SELECT id FROM agents WHERE name = = 'John Doe'",
                        "Error: SQL-UNPARSABLE: The statement could not be read near")
                .doesNotContain("All tables there are");
    }

    @Test
    @DisplayName("after a table that does not exist, shown all tables")
    void tableNotFound() {
        ScriptedChatModel model = ScriptedChatModel.saying(
                written("SELECT id FROM agent WHERE name = 'John Doe'"), GOOD, Replies.agrees());
        assertThat(setup.ask(JOHN, model).verdict()).isEqualTo(Verdict.PASS);
        assertThat(model.userText(1))
                .contains("Table \"agent\" not found")
                .contains("All tables there are:\n~~~ begin tables\nagents, deals\n~~~ end tables");
    }

    @Test
    @DisplayName("after a column that does not exist, shown the columns as they are spelled")
    void columnNotFound() {
        ScriptedChatModel model = ScriptedChatModel.saying(
                written("SELECT id FROM agents WHERE full_name = 'John Doe'"), GOOD, Replies.agrees());
        assertThat(setup.ask(JOHN, model).verdict()).isEqualTo(Verdict.PASS);
        assertThat(model.userText(1))
                .contains("Column \"full_name\" not found", "The columns again, exactly as they are spelled:")
                .containsPattern("agents: id [A-Z() 0-9]+, name [A-Z() 0-9]+, email [A-Z() 0-9]+, city ");
    }

    @Test
    @DisplayName("after what the guard refuses, with its finding in the prompt")
    void guard() {
        ScriptedChatModel model = ScriptedChatModel.saying(written("DELETE FROM agents"), GOOD, Replies.agrees());
        assertThat(setup.ask(JOHN, model).verdict()).isEqualTo(Verdict.PASS);
        assertThat(model.userText(1))
                .contains("Query: DELETE FROM agents")
                .contains("Error: SQL-NOT-READ-ONLY: The statement starts with 'DELETE': only SELECT (or WITH ..."
                        + " SELECT) is run.");
    }

    @Test
    @DisplayName("with the same plan on a new connection when the connection broke")
    void connectionBroken() {
        FaultyConnections connections = new FaultyConnections(new Agency().source());
        ScriptedChatModel model = new ScriptedChatModel()
                .then(request -> {
                    connections.breakNext(1);
                    return GOOD;
                })
                .then(request -> Replies.agrees());
        try (DbIntentContext db = setup.open(connections.source(), model)) {
            db.tables();
            int before = connections.handedOut();
            IntentResult result = db.executeByIntent(JOHN, Setup.ONLY_TELL);
            assertThat(result.verdict()).isEqualTo(Verdict.PASS);
            assertThat(connections.handedOut() - before).isGreaterThanOrEqualTo(2);
        }
        assertThat(model.requests()).hasSize(2);
        assertThat(setup.log()).contains("[RETRY] attempt 1 of 2", "the cable was cut");
    }

    @Test
    @DisplayName("on a broken connection no more often than allowed, and is then undecided")
    void connectionStaysBroken() {
        FaultyConnections connections = new FaultyConnections(new Agency().source());
        ScriptedChatModel model = new ScriptedChatModel().then(request -> {
            connections.breakNext(100);
            return GOOD;
        });
        try (DbIntentContext db = setup.open(connections.source(), model)) {
            IntentResult result = db.executeByIntent(JOHN, Setup.ONLY_TELL);
            assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(result.reasonCode()).isEqualTo(ReasonCode.DATABASE_UNAVAILABLE);
            assertThat(result.error()).contains("the cable was cut");
        }
        assertThat(setup.log()).contains("[RETRY] attempt 2 of 2").doesNotContain("[RETRY] attempt 3");
    }

    @Test
    @DisplayName("at most maxRetries times in all, whatever the causes")
    void sharedRetries() {
        FaultyConnections connections = new FaultyConnections(new Agency().source());
        ScriptedChatModel model = new ScriptedChatModel()
                .then(request -> {
                    connections.breakNext(1);
                    return written("SELECT nam FROM agents");
                })
                .then(request -> written("SELECT nam2 FROM agents"));
        try (DbIntentContext db = setup.open(connections.source(), model)) {
            IntentResult result = db.executeByIntent(JOHN, Setup.ONLY_TELL);
            assertThat(result.reasonCode()).isEqualTo(ReasonCode.SQL_ERROR);
            assertThat(result.query()).isEqualTo("SELECT nam2 FROM agents");
            assertThat(result.error()).contains("Column \"nam2\" not found");
        }
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    @DisplayName("not at all with maxRetries 0")
    void none() {
        ScriptedChatModel model = ScriptedChatModel.saying(written("SELECT nam FROM agents"));
        IntentResult result = setup.ask(JOHN, Setup.ONLY_TELL.withMaxRetries(0), model);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.SQL_ERROR);
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    @DisplayName("never because the verdict is unwelcome")
    void neverForAVerdict() {
        String intent = "verify that Jon Doe is one of the agents";
        ScriptedChatModel model = ScriptedChatModel.saying(
                Replies.plan(intent, "SELECT id FROM agents WHERE name = 'Jon Doe'", Replies.AT_LEAST_ONE_ROW));
        IntentResult result = setup.ask(intent, model);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    @DisplayName("never because a value of the claim is missing from the query: that is a verdict too")
    void neverForUngrounded() {
        ScriptedChatModel model = ScriptedChatModel.saying(written("SELECT id FROM agents"));
        IntentResult result = setup.ask(JOHN, model);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.UNGROUNDED);
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    @DisplayName("after a query that is blind to its value, which is remembered as incorrect")
    void blind() {
        String blind = "SELECT id FROM agents WHERE name = 'John Doe' OR city IS NOT NULL";
        ScriptedChatModel model = ScriptedChatModel.saying(written(blind), GOOD, Replies.agrees());
        IntentResult result = setup.ask(JOHN, model);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(model.userText(1)).contains("Query: " + blind, "that value carries no weight");
        assertThat(setup.learnings()).contains("[incorrect]", "Query: " + blind, "[correct]");
    }

    @Test
    @DisplayName("after a reply that leaves out a part of the intent, told which")
    void incompletePlan() {
        String intent = "John Doe lives in Berlin and Rowen lives in Paris";
        Replies.Said john = Replies.claim(
                "John Doe lives in Berlin",
                "SELECT id FROM agents WHERE name = 'John Doe' AND city = 'Berlin'",
                Replies.AT_LEAST_ONE_ROW);
        Replies.Said rowen = Replies.claim(
                "Rowen lives in Paris",
                "SELECT id FROM agents WHERE name = 'Rowen' AND city = 'Paris'",
                Replies.AT_LEAST_ONE_ROW);
        ScriptedChatModel model = ScriptedChatModel.saying(
                Replies.plan(john), Replies.plan(john, rowen), Replies.agrees(), Replies.agrees());
        IntentResult result = setup.ask(intent, model);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.claims()).hasSize(2);
        assertThat(model.userText(1))
                .contains("Error: no claim of the plan says this part of the statement: Rowen lives Paris");
    }
}
