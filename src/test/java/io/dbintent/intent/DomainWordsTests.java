package io.dbintent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dbintent.DbIntentContext;
import io.dbintent.language.VocabularyException;
import io.dbintent.llm.ScriptedChatModel;
import io.dbintent.plan.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Domain words")
class DomainWordsTests {

    private final Path folder;
    private final Setup setup;
    private final Agency agency = new Agency();

    DomainWordsTests(@TempDir Path folder) {
        this.folder = folder;
        this.setup = new Setup(folder);
    }

    private DbIntentContext open(String author, ScriptedChatModel model, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("words.yaml"), words);
        return setup.builder(agency.source(), model)
                .set("author", author)
                .set("vocabulary", file.toString())
                .open();
    }

    private static Verdict verdict(DbIntentContext db, String intent) {
        return db.executeByIntent(intent, Setup.ONLY_TELL).verdict();
    }

    @Test
    @DisplayName("are read by the built-in engine, and its claims are examined like any others")
    void builtin() throws IOException {
        try (DbIntentContext db = open(
                "builtin",
                ScriptedChatModel.saying(),
                "brokers: agents\nturnover: sum of deals.amount\nhometown: agents.city")) {
            assertThat(verdict(db, "there are 3 brokers")).isEqualTo(Verdict.PASS);
            assertThat(verdict(db, "there are 4 brokers")).isEqualTo(Verdict.FAIL);
            assertThat(verdict(db, "total turnover is 430.50")).isEqualTo(Verdict.PASS);
            assertThat(verdict(db, "total turnover is 430")).isEqualTo(Verdict.FAIL);
            assertThat(verdict(db, "John Doe has turnover above 350")).isEqualTo(Verdict.PASS);
            assertThat(verdict(db, "every broker has turnover above 50")).isEqualTo(Verdict.FAIL);
            assertThat(verdict(db, "the hometown of Rowen is Paris")).isEqualTo(Verdict.PASS);
            assertThat(verdict(db, "the hometown of Rowen is Berlin")).isEqualTo(Verdict.FAIL);
        }
    }

    @Test
    @DisplayName("are in the prompt as data, and a prompt without any does not speak of them")
    void prompt() throws IOException {
        String claim = "there are 3 brokers";
        String reply = Replies.plan(claim, "SELECT id FROM agents", Replies.AT_LEAST_ONE_ROW);
        ScriptedChatModel model = ScriptedChatModel.saying(reply, Replies.agrees());
        try (DbIntentContext db = open("model", model, "brokers: agents\nturnover: sum of deals.amount")) {
            db.executeByIntent(claim, Setup.ONLY_TELL.withMaxRetries(0));
        }
        assertThat(model.userText(0)).contains("""
                ~~~ end schema

                Domain words, and what they mean in this schema:
                ~~~ begin domain-words
                brokers: agents
                turnover: sum of deals.amount
                ~~~ end domain-words

                Queries that proved sound""");
        ScriptedChatModel other = ScriptedChatModel.saying(reply, Replies.agrees());
        setup.ask(claim, Setup.ONLY_TELL.withMaxRetries(0), other);
        assertThat(other.userText(0)).contains("~~~ end schema\n\nQueries that proved sound");
    }

    @Test
    @DisplayName("for a table that does not exist are refused at the first intent, and accepted once it does")
    void unknownTable() throws IOException {
        try (DbIntentContext db = open("builtin", ScriptedChatModel.saying(), "brokers: agenst\nflats: homes")) {
            assertThatExceptionOfType(VocabularyException.class)
                    .isThrownBy(() -> verdict(db, "there are 3 agents"))
                    .withMessageContaining(
                            "words.yaml line 1: \"brokers\" is \"agenst\", but there is no table \"agenst\"."
                                    + " Nearest: agents. Expected")
                    .withMessageContaining(
                            "words.yaml line 2: \"flats\" is \"homes\", but there is no table \"homes\".");
            agency.run("CREATE TABLE agenst (id INT)", "CREATE TABLE homes (id INT)", "INSERT INTO homes VALUES (1)");
            assertThat(verdict(db, "there is 1 flat")).isEqualTo(Verdict.PASS);
        }
    }
}
